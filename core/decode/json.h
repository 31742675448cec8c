// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/buffers.h"
#include "base/limits.h"
#include "base/result.h"
#include "decode/tree.h"

#include <optional>

namespace attest::decode {

enum class DuplicateNames { Refuse, List };

struct JsonOptions {
    DuplicateNames duplicates = DuplicateNames::Refuse;
    std::size_t depth = kLimits.depth;
    std::size_t nodes = kLimits.nodes;
};

namespace issue {
/// params: expected ("value", "string", "name", "colon", "comma-or-brace", "comma-or-bracket",
/// "digit", "escape", "hex-digit", "end"), found (the character; empty at the end of the text)
inline constexpr IssueId kJsonSyntax{"json.syntax"};
inline constexpr IssueId kJsonEncoding{"json.not-utf8"};
/// Half of a surrogate pair as a \u escape: no Unicode text has that.
inline constexpr IssueId kJsonSurrogate{"json.lone-surrogate"};
/// params: name; span: the second one
inline constexpr IssueId kJsonDuplicate{"json.duplicate-name"};
inline constexpr IssueId kJsonTooDeep{"json.too-deep"};   ///< params: limit
inline constexpr IssueId kJsonTooLarge{"json.too-large"}; ///< params: limit (values)
} // namespace issue

/// Reads one RFC 8259 value that fills the whole span (white space around it allowed, a byte order
/// mark not) and adds it under parent. This is the only JSON parser that judges evidence: strict
/// grammar, UTF-8 checked, lone surrogates in escapes refused, names unique unless told otherwise
/// (names are compared after their escapes are undone). Numbers are checked for form only, never
/// converted. After a problem the nodes read so far stay in the tree, containers left open ending
/// where the problem is: a person wants to see how far it went.
[[nodiscard]] Result<NodeId> readJson(
    Tree& tree, NodeId parent, const Buffers& buffers, Span text, const JsonOptions& options = {});

/// Members whose name an earlier member of the same object has, in document order, anywhere under
/// root. For DuplicateNames::List.
[[nodiscard]] std::vector<NodeId> duplicateNames(
    const Tree& tree, NodeId root, const Buffers& buffers);

/// The member of an object by name with escapes undone; kNoNode when absent or not an object.
[[nodiscard]] NodeId member(
    const Tree& tree, NodeId object, std::string_view name, const Buffers& buffers);
/// The text of a String node with escapes undone; nothing for another kind or kNoNode.
[[nodiscard]] std::optional<std::string> textOf(
    const Tree& tree, NodeId node, const Buffers& buffers);
/// The same for a member, in one step.
[[nodiscard]] std::optional<std::string> memberText(
    const Tree& tree, NodeId object, std::string_view name, const Buffers& buffers);

/// A JSON text read on its own: buffer 0 is the text, node 0 the root value.
struct JsonText {
    Buffers buffers;
    Tree tree;
};
[[nodiscard]] Result<JsonText> readJsonText(
    std::string name, Bytes text, const JsonOptions& options = {});

} // namespace attest::decode
