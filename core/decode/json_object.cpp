// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/json_object.h"

namespace attest::decode {

Result<NodeId> readJsonObject(
    Tree& tree, NodeId parent, const Buffers& buffers, Span text, const ObjectIssues& issues)
{
    const auto root = readJson(tree, parent, buffers, text);
    if (root) {
        const Node& node = tree.at(*root);
        return node.kind == NodeKind::Object
            ? root
            : Result<NodeId>(Problem{issues.notObject, {}, node.span});
    }
    Problem problem = root.problem();
    if (problem.id == issue::kJsonDuplicate) {
        problem.id = issues.duplicate;
        return problem;
    }
    problem.params.push_back({"reason", std::string(problem.id.value)});
    problem.id = issues.json;
    return problem;
}

} // namespace attest::decode
