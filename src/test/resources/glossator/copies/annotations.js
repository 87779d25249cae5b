// mutool run annotations.js FILE: a line for each annotation, "id TAB kind TAB words beneath", and a
// line "page TAB left TAB top TAB right TAB bottom" (points, from the top left) for what it covers.
var file = new Document(scriptArgs[0]);
function middle(quad, from) {
  return (quad[from] + quad[from + 2] + quad[from + 4] + quad[from + 6]) / 4;
}
function holds(quad, x, y) {
  var inside = false;
  var ring = [[0, 1], [2, 3], [6, 7], [4, 5]];
  for (var i = 0, j = 3; i < 4; j = i++) {
    var ax = quad[ring[i][0]], ay = quad[ring[i][1]], bx = quad[ring[j][0]], by = quad[ring[j][1]];
    if ((ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax) {
      inside = !inside;
    }
  }
  return inside;
}
function beneath(characters, quads) {
  var words = "";
  characters.forEach(function (each) {
    var x = middle(each[1], 0), y = middle(each[1], 1);
    if (quads.some(function (quad) { return holds(quad, x, y); })) {
      words += each[0];
    }
  });
  return words.replace(/[\t\n]/g, " ");
}
for (var number = 0; number < file.countPages(); number++) {
  var page = file.loadPage(number);
  var characters = [];
  page.toStructuredText("").walk({
    onChar: function (c, origin, font, size, quad) { characters.push([c, quad]); }
  });
  page.getAnnotations().forEach(function (annotation) {
    var name = annotation.getObject().get("NM");
    var id = name && !name.isNull() ? name.asString() : "";
    var kind = annotation.getType();
    var marks = kind == "Highlight" || kind == "Underline" || kind == "StrikeOut";
    print(id + "\t" + kind + "\t" + (marks ? beneath(characters, annotation.getQuadPoints()) : ""));
    // What it is called depends on the version.
    var bounds = annotation.getBounds ? annotation.getBounds() : annotation.bound();
    print([number].concat(bounds).join("\t"));
  });
}
