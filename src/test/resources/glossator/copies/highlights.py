# calibre-debug -e highlights.py -- BOOK: a line for each highlight that calibre's viewer finds in the
# book, "id TAB words".
import sys
import zipfile

from calibre.srv.render_book import get_stored_annotations

with zipfile.ZipFile(sys.argv[-1]) as book:
    store = book.read('META-INF/calibre_bookmarks.txt')
for each in get_stored_annotations(None, store):
    if each.get('type') == 'highlight' and not each.get('removed'):
        words = ' '.join(each.get('highlighted_text', '').split())
        sys.stdout.buffer.write(('%s\t%s\n' % (each['uuid'], words)).encode('utf-8', 'replace'))
