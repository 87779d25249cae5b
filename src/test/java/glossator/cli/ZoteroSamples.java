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
                <dcterms:hasPart rdf:resource="http://example.org/weak"/>
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
            "CREATE TABLE itemAttachments (itemID INTEGER PRIMARY KEY, parentItemID INT, path TEXT)",
            "CREATE TABLE itemAnnotations (itemID INTEGER PRIMARY KEY, parentItemID INT, type INT,"
                    + " text TEXT, comment TEXT, color TEXT, sortIndex TEXT, position TEXT)",
            "INSERT INTO itemTypes VALUES (1, 'book'), (2, 'attachment'), (3, 'note'), (4, 'annotation')",
            "INSERT INTO items VALUES (1, 1, 'BOOK0001'), (2, 2, 'ABCD1234'), (3, 3, 'NOTE0001'),"
                    + " (4, 4, 'ANNO0001'), (5, 1, 'GONE0001')",
            "INSERT INTO deletedItems VALUES (5)",
            "INSERT INTO fields VALUES (1, 'title'), (2, 'date'), (3, 'ISBN')",
            "INSERT INTO itemDataValues VALUES (1, 'The Human Condition'), (2, '2026-00-00 2026'),"
                    + " (3, '978-0-226-02598-8')",
            "INSERT INTO itemData VALUES (1, 1, 1), (1, 2, 2), (1, 3, 3), (5, 1, 1)",
            "INSERT INTO creators VALUES (1, 'Hannah', 'Arendt')",
            "INSERT INTO creatorTypes VALUES (1, 'author')",
            "INSERT INTO itemCreators VALUES (1, 1, 1, 0)",
            "INSERT INTO tags VALUES (1, 'politics')",
            "INSERT INTO itemTags VALUES (1, 1), (4, 1)",
            "INSERT INTO itemNotes VALUES (3, 1, '<div><p>Child note</p></div>')",
            "INSERT INTO itemAttachments VALUES (2, 1, 'storage:human.txt')",
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
