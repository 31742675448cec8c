// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/secrets.h"

#include "base/json_writer.h"
#include "base/redact.h"
#include "case/credentials.h"
#include "decode/json.h"
#include "decode/json_names.h"
#include "report/contract.h"

#include <algorithm>

namespace attest::report {

namespace {

using decode::kNoNode;
using decode::NodeId;
using decode::NodeKind;
using decode::Tree;

constexpr std::size_t kMostKeyMembers = 64;

bool contains(std::span<const std::string_view> names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The member's name with its escapes undone; empty for anything else.
std::string memberName(const Tree& tree, NodeId node, const Buffers& buffers)
{
    const auto parent = tree.at(node).parent;
    return parent != kNoNode && tree.at(parent).kind == NodeKind::Object
        ? decode::unescapedJson(buffers.text(tree.at(node).key))
        : std::string();
}

/// The name where it can be one of those above. Hostile input has names of megabytes above many values.
std::string shortName(const Tree& tree, NodeId node, const Buffers& buffers)
{
    constexpr std::size_t kLongest = 128; // any of them with every letter escaped
    return tree.at(node).key.length > kLongest ? std::string() : memberName(tree, node, buffers);
}

/// A key (RFC 7517 section 4.1). Among the first members only: no key has more, and hostile input does.
bool isKey(const Tree& tree, NodeId object, const Buffers& buffers)
{
    std::size_t seen = 0;
    for (auto node = tree.at(object).firstChild; node != kNoNode && seen < kMostKeyMembers;
         node = tree.at(node).next, ++seen) {
        if (shortName(tree, node, buffers) == "kty") {
            return true;
        }
    }
    return false;
}

std::string withoutRemoved(std::string_view text)
{
    const auto end = std::min(text.find_last_not_of(" \t\r\n"), text.size());
    const auto body = text.substr(0, end == text.size() ? end : end + 1);
    // What casefile::withoutTokenSignatures() puts in the place of a signature.
    const std::string removed = "." + std::string(casefile::kRemovedSecret);
    return std::string(
        body.ends_with(removed) ? body.substr(0, body.size() - removed.size()) : body);
}

// The reader bounds the depth, so recursion is bounded as well.
void write(JsonWriter& json, const Tree& tree, NodeId id, const Buffers& buffers)
{
    const auto& node = tree.at(id);
    if (isSecret(tree, id, buffers)) {
        json.string(kMaskedValue);
    } else if (node.kind == NodeKind::Object || node.kind == NodeKind::Array) {
        const bool object = node.kind == NodeKind::Object;
        object ? json.beginObject() : json.beginArray();
        for (auto child = node.firstChild; child != kNoNode; child = tree.at(child).next) {
            if (object) {
                json.key(redactSecrets(memberName(tree, child, buffers)));
            }
            write(json, tree, child, buffers);
        }
        object ? json.endObject() : json.endArray();
    } else if (node.kind == NodeKind::String) {
        json.string(redactSecrets(decode::textOf(tree, id, buffers).value_or(std::string())));
    } else {
        json.raw(valueJson(tree, id, buffers));
    }
}

std::optional<FoundSecret> secretMember(ByteView text)
{
    Buffers buffers;
    buffers.add(Buffer("text", copyBytes(text)));
    Tree tree;
    decode::JsonOptions options;
    options.duplicates = decode::DuplicateNames::List;
    // What could be read of a damaged text counts as well.
    (void)decode::readJson(tree, kNoNode, buffers, buffers.whole(0), options);
    for (NodeId node = 0; node < tree.size(); ++node) {
        if (isSecret(tree, node, buffers)) {
            return FoundSecret{FoundSecret::Kind::Member, memberName(tree, node, buffers)};
        }
    }
    return std::nullopt;
}

} // namespace

bool isSecret(const Tree& tree, NodeId node, const Buffers& buffers)
{
    const auto& entry = tree.at(node);
    if (entry.kind == NodeKind::Segment) {
        return entry.label && std::string_view(entry.label) == "signature";
    }
    const auto name = shortName(tree, node, buffers);
    // A token that was opened in place is shown by its parts, of which one is masked.
    if (contains(casefile::kCredentialMembers, name)) {
        return entry.kind == NodeKind::Object || entry.kind == NodeKind::Array
            || entry.firstChild == kNoNode;
    }
    return contains(casefile::kPrivateKeyMembers, name) && isKey(tree, entry.parent, buffers);
}

bool isHidden(const Tree& tree, NodeId node, const Buffers& buffers)
{
    for (auto at = node; at != kNoNode; at = tree.at(at).parent) {
        if (isSecret(tree, at, buffers)) {
            return true;
        }
    }
    return false;
}

std::string maskedJson(std::string_view json)
{
    Buffers buffers;
    buffers.add(Buffer("value", copyBytes(asBytes(json))));
    Tree tree;
    decode::JsonOptions options;
    options.duplicates = decode::DuplicateNames::List;
    if (!decode::readJson(tree, kNoNode, buffers, buffers.whole(0), options)) {
        return redactSecrets(json);
    }
    JsonWriter out;
    write(out, tree, 0, buffers);
    return out.take();
}

std::optional<FoundSecret> secretIn(ByteView bytes)
{
    const auto text = withoutRemoved(asText(bytes));
    if (const auto masked = redactSecrets(text); masked != text) {
        const bool key = masked.find("-----BEGIN") == masked.npos
            && text.find("PRIVATE KEY-----") != text.npos;
        return FoundSecret{key ? FoundSecret::Kind::PrivateKey : FoundSecret::Kind::Token, {}};
    }
    return secretMember(bytes);
}

} // namespace attest::report
