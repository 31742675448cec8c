// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/json.h"

namespace attest::decode {

/// How the problems of one kind of JSON document are called: the same mistake in a header and in the
/// claims fails different stages.
struct ObjectIssues {
    IssueId json;      ///< params: reason (a json.* id), and that one's own
    IssueId duplicate; ///< params: name; span: the second one
    IssueId notObject;
};

/// readJson for a document that has to be an object with unique names.
[[nodiscard]] Result<NodeId> readJsonObject(
    Tree& tree, NodeId parent, const Buffers& buffers, Span text, const ObjectIssues& issues);

} // namespace attest::decode
