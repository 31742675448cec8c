// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

// Texts as YAML, before anything of them is read as a policy.
constexpr Entry kEntries[] = {
    {"yaml.not-utf8", Basis::Stricter, "", WORDS("The text is not UTF-8"),
        WORDS("The bytes here are no UTF-8. YAML may also be written as UTF-16 or UTF-32, which "
              "this reader does not take: a configuration that two programs decode differently is "
              "two configurations."),
        WORDS("Save the file as UTF-8."), "YAML 1.2.2, section 5.2"},
    {"yaml.control-character", Basis::Stricter, "", WORDS("A control character in the text"),
        WORDS("{code} stands here. Control characters are not allowed in YAML outside quotes, and "
              "this reader does not take them inside either, because nobody sees them."),
        WORDS("Remove the character. Where a text really needs it, write it as an escape in double "
              "quotes."),
        "YAML 1.2.2, section 5.1"},
    {"yaml.too-large", Basis::Stricter, "", WORDS("The text is too large"),
        WORDS("The text has {bytes} bytes; this program reads at most {limit}. Ten thousand "
              "tenants fit into a fifth of that."),
        WORDS("Make sure that this is the right file."), ""},
    {"yaml.too-deep", Basis::Stricter, "", WORDS("Nested too deeply"),
        WORDS("Lists and mappings stand in each other more than {limit} deep. No section needs "
              "more than eight levels."),
        WORDS("Make sure that this is the right file."), ""},
    {"yaml.too-many-values", Basis::Stricter, "", WORDS("Too many values"),
        WORDS("There are more than {limit} values in the text, aliases counted as often as they "
              "are used. A small text can stand for billions that way."),
        WORDS("Write the values out in place of aliases, or split the policy."), ""},
    {"yaml.unexpected", Basis::Inferred, "", WORDS("This cannot stand here"),
        WORDS("The text goes on[[ with \"{found}\"]] where the value before it has ended, or "
              "begins a value with a character that none begins with. A \"#\" begins a comment "
              "only after a blank."),
        WORDS("Put the value in double quotes, or put what follows on a line of its own."),
        "YAML 1.2.2, sections 6.6 and 7.3.3"},
    {"yaml.no-colon", Basis::Inferred, "", WORDS("A key without a colon"),
        WORDS("A mapping goes on here, so a key, a colon and a blank are due; there is only "
              "\"{found}\"."),
        WORDS("Write \"key: value\" with a blank behind the colon. If the line belongs to the "
              "value above, indent it further."),
        "YAML 1.2.2, section 8.2.2"},
    {"yaml.mapping-here", Basis::Inferred, "", WORDS("A mapping cannot begin in this line"),
        WORDS("There is a second \": \" in the line. A mapping as a value begins on the next "
              "line, indented; a text that holds a colon and a blank needs quotes."),
        WORDS("Put the value in quotes, or begin the mapping on a line of its own."),
        "YAML 1.2.2, section 8.2.2"},
    {"yaml.sequence-here", Basis::Inferred, "", WORDS("A list cannot begin in this line"),
        WORDS("The dash would begin a list behind a key, where none can begin."),
        WORDS("Put \"- \" on the next line, or write the list in brackets: [a, b]."),
        "YAML 1.2.2, section 8.2.1"},
    {"yaml.indentation", Basis::Inferred, "", WORDS("The indentation fits nothing above"),
        WORDS("The line is indented by {indent} blanks, which is neither the column of an "
              "enclosing list or mapping, nor deep enough for the brackets or quotes it is in."),
        WORDS("Align the line with what it belongs to."), "YAML 1.2.2, section 6.1"},
    {"yaml.tab-indentation", Basis::Inferred, "", WORDS("A tab as indentation"),
        WORDS("Tabs never indent in YAML, since they are as wide as each program pleases."),
        WORDS("Replace the tab by blanks."), "YAML 1.2.2, section 6.1"},
    {"yaml.unterminated-quote", Basis::Inferred, "", WORDS("A quote is never closed"),
        WORDS("The text that begins here with {quote} has no end. Everything up to the end of the "
              "file would belong to it."),
        WORDS("Close the quote."), "YAML 1.2.2, section 7.3"},
    {"yaml.unterminated-bracket", Basis::Inferred, "", WORDS("A bracket is never closed"),
        WORDS("The {bracket} that stands here has no counterpart."), WORDS("Close the bracket."),
        "YAML 1.2.2, section 7.4"},
    {"yaml.no-comma", Basis::Inferred, "", WORDS("A comma or a closing bracket is due"),
        WORDS("Inside brackets values are separated by commas[[; here stands \"{found}\"]]."),
        WORDS("Separate the values by commas, and close the bracket behind the last."),
        "YAML 1.2.2, section 7.4"},
    {"yaml.escape", Basis::Inferred, "", WORDS("No such escape"),
        WORDS("{escape} means nothing in double quotes, or names no character. Windows paths and "
              "regular expressions are the usual reason."),
        WORDS("Double the backslash, or use single quotes, in which it is an ordinary "
              "character."),
        "YAML 1.2.2, section 5.7"},
    {"yaml.long-key", Basis::Inferred, "", WORDS("A key is longer than a line"),
        WORDS("What stands before this colon begins on an earlier line, or is longer than 1024 "
              "bytes, so it is no key. Mostly the line before lacks an end, or this one is "
              "indented too far and was read as its continuation."),
        WORDS("Align the key with its neighbours, and look for an open quote above."),
        "YAML 1.2.2, section 7.4.2"},
    {"yaml.block-header", Basis::Inferred, "", WORDS("Text behind | or >"),
        WORDS("Behind the sign that begins a block of text only an indentation (1 to 9), + or -, "
              "and a comment may follow[[; here stands \"{found}\"]]."),
        WORDS("Begin the text on the next line."), "YAML 1.2.2, section 8.1.1"},
    {"yaml.block-indentation", Basis::Inferred, "",
        WORDS("A blank line is deeper than the text below it"),
        WORDS("The first line of a block of text decides its indentation. This empty line before "
              "it has more blanks, so they would be text and are not."),
        WORDS("Remove the blanks in the empty line."), "YAML 1.2.2, section 8.1.1.1"},
    {"yaml.document-marker", Basis::Inferred, "",
        WORDS("A document ends inside quotes or brackets"),
        WORDS("A line that begins with --- or ... ends the document, but a quote or a bracket is "
              "still open."),
        WORDS("Close the quote or the bracket above, or indent the line."),
        "YAML 1.2.2, section 9.1.2"},
    {"yaml.directive", Basis::Inferred, "", WORDS("A directive is not right"),
        WORDS("A line that begins with % is a directive. This one has parameters that it cannot "
              "have, is a second one of its kind, or no --- follows[[; found: \"{found}\"]]."),
        WORDS("A policy needs no directive: remove the line."), "YAML 1.2.2, section 6.8"},
    {"yaml.tag-or-anchor", Basis::Inferred, "", WORDS("A tag or an anchor is not right"),
        WORDS("The word that begins with ! or & here is misspelt, is the second of its kind for "
              "one value, or stands before an alias."),
        WORDS("A policy needs neither: remove it."), "YAML 1.2.2, section 6.9"},
    {"yaml.tag-handle", Basis::Inferred, "", WORDS("A tag with an unknown prefix"),
        WORDS("No %TAG directive says what {handle} stands for."), WORDS("Remove the tag."),
        "YAML 1.2.2, section 6.8.2"},
    {"yaml.several-documents", Basis::Stricter, "", WORDS("A second document in the file"),
        WORDS("The line --- begins another document. Which of several sections would be stored, "
              "and which judge, must not be a matter of the reader."),
        WORDS("Keep one section in a file."), "YAML 1.2.2, section 9"},
    {"yaml.empty", Basis::Inferred, "", WORDS("There is nothing in the text"),
        WORDS("The text is empty, or comments alone."),
        WORDS("Make sure that this is the right file."), ""},
    {"yaml.duplicate-key", Basis::Inferred, "", WORDS("The key \"{key}\" stands here twice"),
        WORDS("The same mapping has this key in line {line} already. Readers differ in which of "
              "the two they take."),
        WORDS("Remove one of them, or join their values."), "YAML 1.2.2, section 3.2.1.3"},
    {"yaml.unknown-alias", Basis::Inferred, "", WORDS("An alias of nothing"),
        WORDS("*{name} refers to a value marked &{name} above it, and there is none."),
        WORDS("Write the value out."), "YAML 1.2.2, section 7.1"},
    {"yaml.recursive-alias", Basis::Stricter, "", WORDS("A value that holds itself"),
        WORDS("*{name} stands inside the value that it refers to."), WORDS("Write the value out."),
        "YAML 1.2.2, section 7.1"},
    {"yaml.unknown-tag", Basis::Stricter, "", WORDS("The tag \"{tag}\" is not known"),
        WORDS("A tag says how a value is to be read. This program knows those of YAML's core "
              "schema, each for the kind of value it is made for."),
        WORDS("Remove the tag; put texts in quotes."), "YAML 1.2.2, section 10.3"},
    {"yaml.key-not-text", Basis::Inferred, "", WORDS("A list or a mapping as a key"),
        WORDS("YAML allows it; no configuration here has such keys."),
        WORDS("Write the key as a text."), "YAML 1.2.2, section 10.3"},
    {"yaml.long-text", Basis::Stricter, "", WORDS("A single text is too long"),
        WORDS("The text has {bytes} bytes; this program reads at most {limit} in one value. Mostly "
              "a quote was not closed where it should have been."),
        WORDS("Look for a missing quote."), ""},
};

} // namespace

std::span<const Entry> wordsYaml()
{
    return kEntries;
}

} // namespace attest::explain
