#!/bin/sh
# Collects the messages of the program into po/carebank.pot and merges them into the catalogues. Run it whenever a
# sentence changed; it changes nothing where none did.
#   po/extract.sh
# Needs xgettext, msgmerge and msgattrib (Debian: gettext).
set -eu
cd "$(dirname "$0")/.."
find lib cmd \( -name '*.cpp' -o -name '*.hpp' -o -name messages.inc \) | LC_ALL=C sort |
  xgettext --files-from=- --output=po/carebank.pot --language=C++ --from-code=UTF-8 \
    --keyword --keyword=say --keyword=tr --keyword=mark --keyword=N_ \
    --add-location=file --width=120 --package-name=carebank
# A date in the template would make a difference of every run.
sed -i -e '1,/^$/{/^"POT-Creation-Date/d;/^"PO-Revision-Date/d;/^"Last-Translator/d;/^"Language-Team/d}' \
  -e 's/; charset=CHARSET/; charset=UTF-8/' \
  -e '1,/^$/{/^# SOME DESCRIPTIVE/c\# Messages of carebank: written by po/extract.sh, do not edit.
/^# \(Copyright\|This file\|FIRST\)/d;/^#$/d}' po/carebank.pot
for catalogue in po/*.po; do
  msgmerge --quiet --no-fuzzy-matching --add-location=file --width=120 --output-file="$catalogue.new" \
    "$catalogue" po/carebank.pot
  msgattrib --no-obsolete --add-location=file --width=120 --output-file="$catalogue" "$catalogue.new"
  rm "$catalogue.new"
  msgfmt --check --statistics --output-file=/dev/null "$catalogue"
done
