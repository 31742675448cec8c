// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

/// What can be wrong with a text as YAML. Every one is a Failure, and the reader stops at the first
/// unless it says otherwise.
namespace attest::policy::issue {

inline constexpr IssueId kYamlEncoding{"yaml.not-utf8"};
/// params: code (of the character, "U+0007")
inline constexpr IssueId kYamlControl{"yaml.control-character"};
/// params: bytes, limit
inline constexpr IssueId kYamlTooLarge{"yaml.too-large"};
/// params: limit
inline constexpr IssueId kYamlTooDeep{"yaml.too-deep"};
/// Values, aliases expanded. params: limit
inline constexpr IssueId kYamlTooMany{"yaml.too-many-values"};

/// A character that cannot stand here. params: found
inline constexpr IssueId kYamlUnexpected{"yaml.unexpected"};
/// Content stands where a key and its colon should. params: found (the text without a colon)
inline constexpr IssueId kYamlNoColon{"yaml.no-colon"};
/// "a: b: c": a mapping cannot begin in the middle of a line.
inline constexpr IssueId kYamlMappingHere{"yaml.mapping-here"};
/// "a: - b": a sequence cannot begin in the middle of a line.
inline constexpr IssueId kYamlSequenceHere{"yaml.sequence-here"};
/// params: indent (spaces found)
inline constexpr IssueId kYamlIndent{"yaml.indentation"};
inline constexpr IssueId kYamlTab{"yaml.tab-indentation"};
/// params: quote
inline constexpr IssueId kYamlQuoteOpen{"yaml.unterminated-quote"};
/// params: bracket
inline constexpr IssueId kYamlBracketOpen{"yaml.unterminated-bracket"};
/// params: found
inline constexpr IssueId kYamlNoComma{"yaml.no-comma"};
/// params: escape
inline constexpr IssueId kYamlEscape{"yaml.escape"};
/// A key over more than one line, or longer than 1024 bytes.
inline constexpr IssueId kYamlKey{"yaml.long-key"};
/// Behind | or >. params: found
inline constexpr IssueId kYamlBlockHeader{"yaml.block-header"};
/// A blank line at the start of a block text is deeper than its first line.
inline constexpr IssueId kYamlBlockIndent{"yaml.block-indentation"};
/// "---" or "..." inside quotes or brackets.
inline constexpr IssueId kYamlMarker{"yaml.document-marker"};
/// params: found
inline constexpr IssueId kYamlDirective{"yaml.directive"};
/// Two anchors or two tags for one value, a tag or anchor that is misspelt, or one before an alias.
inline constexpr IssueId kYamlProperty{"yaml.tag-or-anchor"};
/// params: handle
inline constexpr IssueId kYamlTagHandle{"yaml.tag-handle"};

} // namespace attest::policy::issue
