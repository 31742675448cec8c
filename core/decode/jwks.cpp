// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/jwks.h"

#include "decode/der.h"
#include "decode/json_object.h"
#include "decode/jwk_read.h"

#include <algorithm>

namespace attest::decode {
namespace {

constexpr ObjectIssues kIssues{issue::kKeyJson, issue::kKeyDuplicateName, issue::kKeyNotObject};

Problem about(Problem problem, const char* document)
{
    problem.params.push_back({"document", std::string(document)});
    return problem;
}

Result<NodeId> readDocument(
    const Buffers& buffers, Tree& tree, NodeId parent, BufferId buffer, const char* document)
{
    const Span whole = buffers.whole(buffer);
    if (whole.length > kLimits.evidenceBytes) {
        return Problem{issue::kTooLarge, {}, whole};
    }
    const auto root = readJsonObject(tree, parent, buffers, whole, kIssues);
    if (!root) {
        return about(root.problem(), document);
    }
    tree.at(*root).label = document;
    return root;
}

Problem problemFrom(const Finding& finding)
{
    return {finding.id, finding.params, finding.spans.front()};
}

// In a set, a key for another purpose is nothing to worry about, and no key spoils the others.
Severity severityInSet(const Finding& finding)
{
    const bool otherPurpose = finding.id == issue::kKeyUse || finding.id == issue::kKeyType
        || finding.id == issue::kKeyOperations || finding.id == issue::kKeyAlgorithm;
    return otherPurpose ? Severity::Note : Severity::Warning;
}

void addDuplicateKids(Jwks& set)
{
    std::vector<const Jwk*> keys;
    for (const Jwk& key : set.keys) {
        if (key.hasKid) {
            keys.push_back(&key);
        }
    }
    std::stable_sort(
        keys.begin(), keys.end(), [](const Jwk* a, const Jwk* b) { return a->kid < b->kid; });
    const Jwk* first = nullptr;
    for (const Jwk* key : keys) {
        if (first == nullptr || first->kid != key->kid) {
            first = key;
            continue;
        }
        set.irregularities.push_back({issue::kKeyDuplicateKid, Severity::Warning,
            {{"kid", key->kid}}, {key->kidSpan, first->kidSpan}});
    }
}

void addKey(Jwks& set, const Buffers& buffers, const Tree& tree, NodeId id)
{
    if (tree.at(id).kind != NodeKind::Object) {
        set.irregularities.push_back(
            {issue::kKeyNotAKey, Severity::Warning, {{"kid", std::string()}}, {tree.at(id).span}});
        return;
    }
    set.keys.push_back(readJwk(buffers, tree, id));
    for (Finding& finding : judgeJwk(set.keys.back(), {})) {
        finding.severity = severityInSet(finding);
        set.irregularities.push_back(std::move(finding));
    }
}

std::optional<Problem> strictProblem(const Jwks& set, const Node& keys)
{
    if (set.keys.empty() && set.irregularities.empty()) {
        return Problem{issue::kKeySetEmpty, {{"document", std::string("jwks")}}, keys.span};
    }
    for (const Finding& finding : set.irregularities) {
        if (finding.id != issue::kKeyMissingKid) {
            return problemFrom(finding);
        }
    }
    for (const Jwk& key : set.keys) {
        if (key.hasKeyOps && key.keyOps != std::vector<std::string>{"verify"}) {
            return Problem{issue::kKeyOperations,
                {{"operations", operationsText(key)}, {"kid", key.kid}}, key.keyOpsSpan};
        }
    }
    return {};
}

} // namespace

Result<Jwks> readJwks(
    const Buffers& buffers, Tree& tree, NodeId parent, BufferId buffer, JwksStrictness strictness)
{
    const auto root = readDocument(buffers, tree, parent, buffer, "jwks");
    if (!root) {
        return root.problem();
    }
    const NodeId keys = member(tree, *root, "keys", buffers);
    if (keys == kNoNode || tree.at(keys).kind != NodeKind::Array) {
        const bool missing = keys == kNoNode;
        return Problem{issue::kKeySetShape,
            {{"document", std::string("jwks")},
                {"found", std::string(missing ? "missing" : "not-array")}},
            tree.at(missing ? *root : keys).span};
    }
    Jwks set;
    set.root = *root;
    std::size_t count = 0;
    for (NodeId id = tree.at(keys).firstChild; id != kNoNode; id = tree.at(id).next) {
        if (++count > kMaximumKeys) {
            return Problem{issue::kKeySetLarge,
                {{"document", std::string("jwks")},
                    {"limit", static_cast<std::int64_t>(kMaximumKeys)}},
                tree.at(id).span};
        }
        addKey(set, buffers, tree, id);
    }
    addDuplicateKids(set);
    if (strictness == JwksStrictness::Strict) {
        if (auto problem = strictProblem(set, tree.at(keys))) {
            return std::move(*problem);
        }
    }
    return set;
}

Result<Discovery> readDiscovery(const Buffers& buffers, Tree& tree, NodeId parent, BufferId buffer)
{
    const auto root = readDocument(buffers, tree, parent, buffer, "discovery");
    if (!root) {
        return root.problem();
    }
    Discovery discovery;
    discovery.root = *root;
    discovery.issuerNode = member(tree, *root, "issuer", buffers);
    discovery.jwksNode = member(tree, *root, "jwks_uri", buffers);
    const auto lacking = [&](const char* name, NodeId node) {
        return Problem{issue::kKeyDiscoveryMember,
            {{"document", std::string("discovery")}, {"member", std::string(name)},
                {"found", std::string(node == kNoNode ? "missing" : "not-text")}},
            tree.at(node == kNoNode ? *root : node).span};
    };
    const auto issuer = textOf(tree, discovery.issuerNode, buffers);
    const auto jwksUri = textOf(tree, discovery.jwksNode, buffers);
    if (!issuer) {
        return lacking("issuer", discovery.issuerNode);
    }
    if (!jwksUri) {
        return lacking("jwks_uri", discovery.jwksNode);
    }
    discovery.issuer = *issuer;
    discovery.jwksUri = *jwksUri;
    discovery.cloudInstance
        = memberText(tree, *root, "cloud_instance_name", buffers).value_or(std::string());
    return discovery;
}

} // namespace attest::decode
