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
inline constexpr IssueId kJsonSyntax{"json.syntax"};            ///< params: expected (a token name), found
inline constexpr IssueId kJsonEncoding{"json.not-utf8"};
inline constexpr IssueId kJsonDuplicate{"json.duplicate-name"}; ///< params: name; span: the second one
inline constexpr IssueId kJsonTooDeep{"json.too-deep"};
inline constexpr IssueId kJsonTooLarge{"json.too-large"};
} // namespace issue

/// Reads one RFC 8259 value that fills the whole span (white space around it allowed, a byte order
/// mark not) and adds it under parent. This is the only JSON parser that judges evidence: strict
/// grammar, UTF-8 checked, lone surrogates in escapes refused, names unique unless told otherwise
/// (names are compared after their escapes are undone).
[[nodiscard]] Result<NodeId> readJson(Tree& tree, NodeId parent, const Buffers& buffers, Span text,
    const JsonOptions& options = {});

/// Names that occur twice in one object, second occurrences in document order. For DuplicateNames::List.
[[nodiscard]] std::vector<NodeId> duplicateNames(const Tree& tree, NodeId root, const Buffers& buffers);

/// The member of an object by name with escapes undone; kNoNode when absent or not an object.
[[nodiscard]] NodeId member(const Tree& tree, NodeId object, std::string_view name, const Buffers& buffers);
/// The text of a String node with escapes undone; nothing for another kind or kNoNode.
[[nodiscard]] std::optional<std::string> textOf(const Tree& tree, NodeId node, const Buffers& buffers);
/// The same for a member, in one step.
[[nodiscard]] std::optional<std::string> memberText(const Tree& tree, NodeId object, std::string_view name, const Buffers& buffers);

/// A JSON text read on its own: buffer 0 is the text, node 0 the root value.
struct JsonText {
    Buffers buffers;
    Tree tree;
};
[[nodiscard]] Result<JsonText> readJsonText(std::string name, Bytes text, const JsonOptions& options = {});

} // namespace attest::decode
