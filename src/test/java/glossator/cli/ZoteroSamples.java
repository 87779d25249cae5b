package glossator.cli;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;

/// An export and a database with the structure that Zotero gives them.
final class ZoteroSamples {
    static final String RDF = """
            <rdf:RDF
             xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
             xmlns:z="http://www.zotero.org/namespaces/export#"
             xmlns:dcterms="http://purl.org/dc/terms/"
             xmlns:bib="http://purl.org/net/biblio#"
             xmlns:foaf="http://xmlns.com/foaf/0.1/"
             xmlns:link="http://purl.org/rss/1.0/modules/link/"
             xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/"
             xmlns:vcard="http://nwalsh.com/rdf/vCard#">
              <bib:Article rdf:about="http://example.org/weak">
                <z:itemType>journalArticle</z:itemType>
                <dcterms:isPartOf rdf:resource="urn:issn:0002-9602"/>
                <bib:authors><rdf:Seq><rdf:li><foaf:Person>
                  <foaf:surname>Granovetter</foaf:surname><foaf:givenName>Mark S.</foaf:givenName>
                </foaf:Person></rdf:li></rdf:Seq></bib:authors>
                <dcterms:isReferencedBy rdf:resource="#item_12"/>
                <link:link rdf:resource="#item_10"/>
                <link:link rdf:resource="#item_11"/>
                <dc:relation rdf:resource="#item_30"/>
                <dc:relation rdf:resource="#item_20"/>
                <dc:subject>networks</dc:subject>
                <dc:subject><z:AutomaticTag><rdf:value>sociology</rdf:value></z:AutomaticTag></dc:subject>
                <dc:title>The Strength of Weak Ties</dc:title>
                <dc:date>1973</dc:date>
                <bib:pages>1360-1380</bib:pages>
              </bib:Article>
              <bib:Journal rdf:about="urn:issn:0002-9602">
                <prism:volume>78</prism:volume>
                <prism:number>6</prism:number>
                <dc:title>American Journal of Sociology</dc:title>
                <dc:identifier>DOI 10.1086/225469</dc:identifier>
                <dc:identifier>ISSN 0002-9602</dc:identifier>
              </bib:Journal>
              <z:Attachment rdf:about="#item_10">
                <z:itemType>attachment</z:itemType>
                <rdf:resource rdf:resource="files/10/weak.txt"/>
                <dc:title>Text</dc:title>
                <link:type>text/plain</link:type>
              </z:Attachment>
              <z:Attachment rdf:about="#item_11">
                <z:itemType>attachment</z:itemType>
                <dc:identifier><dcterms:URI><rdf:value>https://example.org/page_(1)</rdf:value></dcterms:URI></dc:identifier>
                <dc:title>Publisher [online]</dc:title>
                <z:linkMode>3</z:linkMode>
                <link:type>text/html</link:type>
              </z:Attachment>
              <bib:Document rdf:about="#item_30">
                <z:itemType>webpage</z:itemType>
                <dc:title>The Human Condition</dc:title>
                <dc:date>2026</dc:date>
                <dc:relation rdf:resource="http://example.org/weak"/>
              </bib:Document>
              <bib:Memo rdf:about="#item_12">
                <rdf:value>&lt;p&gt;Read &lt;b&gt;twice&lt;/b&gt;.&lt;/p&gt;</rdf:value>
              </bib:Memo>
              <bib:Book rdf:about="#item_20">
                <z:itemType>book</z:itemType>
                <dc:title>A Book That Is Not Here</dc:title>
                <dc:description>Citation Key: granovetter-book</dc:description>
              </bib:Book>
              <z:Collection rdf:about="#collection_1">
                <dc:title>Networks</dc:title>
                <dcterms:hasPart rdf:resource="#collection_2"/>
                <dcterms:hasPart rdf:resource="http://example.org/weak"/>
              </z:Collection>
              <z:Collection rdf:about="#collection_2">
                <dc:title>Ties / weak</dc:title>
                <dcterms:hasPart rdf:resource="http://example.org/weak"/>
                <dcterms:hasPart rdf:resource="#item_30"/>
              </z:Collection>
              <z:Collection rdf:about="#collection_3">
                <dc:title>Later</dc:title>
              </z:Collection>
            </rdf:RDF>
            """;

    private static final List<String> TABLES = List.of(
            "CREATE TABLE itemTypes (itemTypeID INTEGER PRIMARY KEY, typeName TEXT)",
            "CREATE TABLE items (itemID INTEGER PRIMARY KEY, itemTypeID INT, key TEXT)",
            "CREATE TABLE deletedItems (itemID INTEGER PRIMARY KEY)",
            "CREATE TABLE fields (fieldID INTEGER PRIMARY KEY, fieldName TEXT)",
            "CREATE TABLE itemData (itemID INT, fieldID INT, valueID INT)",
            "CREATE TABLE itemDataValues (valueID INTEGER PRIMARY KEY, value)",
            "CREATE TABLE creators (creatorID INTEGER PRIMARY KEY, firstName TEXT, lastName TEXT)",
            "CREATE TABLE creatorTypes (creatorTypeID INTEGER PRIMARY KEY, creatorType TEXT)",
            "CREATE TABLE itemCreators (itemID INT, creatorID INT, creatorTypeID INT, orderIndex INT)",
            "CREATE TABLE tags (tagID INTEGER PRIMARY KEY, name TEXT)",
            "CREATE TABLE itemTags (itemID INT, tagID INT)",
            "CREATE TABLE itemNotes (itemID INTEGER PRIMARY KEY, parentItemID INT, note TEXT)",
            "CREATE TABLE itemAttachments (itemID INTEGER PRIMARY KEY, parentItemID INT, linkMode INT,"
                    + " path TEXT)",
            "CREATE TABLE collections (collectionID INTEGER PRIMARY KEY, collectionName TEXT,"
                    + " parentCollectionID INT, libraryID INT, key TEXT)",
            "CREATE TABLE collectionItems (collectionID INT, itemID INT, orderIndex INT)",
            "CREATE TABLE deletedCollections (collectionID INTEGER PRIMARY KEY)",
            "CREATE TABLE itemRelations (itemID INT, predicateID INT, object TEXT)",
            "CREATE TABLE relationPredicates (predicateID INTEGER PRIMARY KEY, predicate TEXT)",
            "CREATE TABLE itemAnnotations (itemID INTEGER PRIMARY KEY, parentItemID INT, type INT,"
                    + " text TEXT, comment TEXT, color TEXT, sortIndex TEXT, position TEXT)",
            "INSERT INTO itemTypes VALUES (1, 'book'), (2, 'attachment'), (3, 'note'), (4, 'annotation')",
            "INSERT INTO items VALUES (1, 1, 'BOOK0001'), (2, 2, 'ABCD1234'), (3, 3, 'NOTE0001'),"
                    + " (4, 4, 'ANNO0001'), (5, 1, 'GONE0001'),"
                    + " (6, 2, 'LINK0001'), (7, 1, 'BOOK0002'), (8, 3, 'NOTE0002')",
            "INSERT INTO deletedItems VALUES (5)",
            "INSERT INTO fields VALUES (1, 'title'), (2, 'date'), (3, 'ISBN'), (4, 'url')",
            "INSERT INTO itemDataValues VALUES (1, 'The Human Condition'), (2, '2026-00-00 2026'),"
                    + " (3, '978-0-226-02598-8'),"
                    + " (4, 'Rivers'), (5, 'https://example.org/human'), (6, 'Review')",
            "INSERT INTO itemData VALUES (1, 1, 1), (1, 2, 2), (1, 3, 3), (5, 1, 1),"
                    + " (6, 1, 6), (6, 4, 5), (7, 1, 4), (7, 2, 2)",
            "INSERT INTO creators VALUES (1, 'Hannah', 'Arendt')",
            "INSERT INTO creatorTypes VALUES (1, 'author')",
            "INSERT INTO itemCreators VALUES (1, 1, 1, 0)",
            "INSERT INTO tags VALUES (1, 'politics')",
            "INSERT INTO itemTags VALUES (1, 1), (4, 1)",
            "INSERT INTO itemNotes VALUES (3, 1, '<div><p>Child note</p></div>'),"
                    + " (8, NULL, '<p>A note alone</p>')",
            "INSERT INTO itemAttachments VALUES (2, 1, 0, 'storage:human.txt'),"
                    + " (6, 1, 3, NULL)",
            "INSERT INTO collections VALUES (1, 'Politics', NULL, 1, 'COLL0001'),"
                    + " (2, 'Arendt', 1, 1, 'COLL0002'), (3, 'Gone', NULL, 1, 'COLL0003'),"
                    + " (4, 'Empty', 2, 1, 'COLL0004')",
            "INSERT INTO deletedCollections VALUES (3)",
            "INSERT INTO collectionItems VALUES (2, 1, 0), (3, 1, 0), (1, 7, 0), (1, 5, 1)",
            "INSERT INTO relationPredicates VALUES (1, 'dc:relation'), (2, 'owl:sameAs')",
            "INSERT INTO itemRelations VALUES"
                    + " (1, 1, 'http://zotero.org/users/12345/items/BOOK0002'),"
                    + " (7, 1, 'http://zotero.org/users/12345/items/BOOK0001'),"
                    + " (7, 1, 'http://zotero.org/users/12345/items/GONE0001'),"
                    + " (1, 2, 'http://zotero.org/groups/9/items/SAME0001')",
            "INSERT INTO itemAnnotations VALUES (4, 2, 1, 'human condition', 'central', '#ff6666',"
                    + " '00000|000000|00000', '{\"pageIndex\":0,\"rects\":[[1,2,3,4]]}')");

    private ZoteroSamples() {}

    static void database(Path file) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (String sql : TABLES) {
                statement.execute(sql);
            }
        }
    }
}
