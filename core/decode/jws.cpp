// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "decode/base64.h"
#include "decode/der.h"
#include "decode/jose.h"
#include "decode/json_object.h"

#include <algorithm>

namespace attest::decode {
namespace {

constexpr ObjectIssues kHeaderIssues{
    issue::kHeaderJson, issue::kHeaderDuplicate, issue::kHeaderNotObject};
constexpr ObjectIssues kClaimsIssues{
    issue::kClaimsJson, issue::kClaimsDuplicate, issue::kClaimsNotObject};

Span withoutSpaceAround(const Buffers& buffers, Span text)
{
    constexpr std::string_view space = " \t\r\n";
    const std::string_view all = buffers.text(text);
    const std::size_t first = all.find_first_not_of(space);
    if (first == std::string_view::npos) {
        return {text.buffer, text.offset, 0};
    }
    const std::size_t last = all.find_last_not_of(space);
    return {text.buffer, text.offset + static_cast<std::uint32_t>(first),
        static_cast<std::uint32_t>(last - first + 1)};
}

// What people paste in place of a compact token, told apart because the remedy differs.
std::optional<Problem> notCompact(std::string_view text, Span token)
{
    if (text.empty()) {
        return Problem{issue::kJwsEmpty, {}, token};
    }
    if (text[0] == '{') {
        return Problem{issue::kJwsJsonForm, {}, {token.buffer, token.offset, 1}};
    }
    constexpr std::string_view bearer = "bearer ";
    if (equalNoCase(text.substr(0, bearer.size()), bearer)) {
        return Problem{issue::kJwsScheme, {{"scheme", std::string(text.substr(0, 6))}},
            {token.buffer, token.offset, 7}};
    }
    const std::size_t second = text.find('.', text.find('.') + 1);
    if (second == std::string_view::npos || text.find('.', second + 1) != std::string_view::npos) {
        const auto dots = std::count(text.begin(), text.end(), '.');
        return Problem{issue::kJwsParts, {{"count", static_cast<std::int64_t>(dots + 1)}}, token};
    }
    return {};
}

struct Parts {
    Span header, payload, signature;
};

Parts split(std::string_view text, Span token)
{
    const auto first = static_cast<std::uint32_t>(text.find('.'));
    const auto second = static_cast<std::uint32_t>(text.find('.', first + 1));
    return {{token.buffer, token.offset, first},
        {token.buffer, token.offset + first + 1, second - first - 1},
        {token.buffer, token.offset + second + 1, token.length - second - 1}};
}

NodeId addNode(Tree& tree, NodeId parent, NodeKind kind, const char* label, Span span)
{
    Node node;
    node.kind = kind;
    node.label = label;
    node.span = span;
    node.value = span;
    return tree.add(parent, node);
}

void addParts(Tree& tree, CompactJws& jws, const Parts& parts, NodeId parent)
{
    jws.root = addNode(tree, parent, NodeKind::Group, "token", jws.token);
    jws.headerPart = addNode(tree, jws.root, NodeKind::Segment, "header", parts.header);
    jws.payloadPart = addNode(tree, jws.root, NodeKind::Segment, "payload", parts.payload);
    jws.signaturePart = addNode(tree, jws.root, NodeKind::Segment, "signature", parts.signature);
}

std::optional<Problem> decodeParts(Buffers& buffers, CompactJws& jws, const Parts& parts)
{
    const auto header = deriveBase64(buffers, "header", parts.header, Base64Form::Url);
    if (!header) {
        return header.problem();
    }
    const auto payload = deriveBase64(buffers, "payload", parts.payload, Base64Form::Url);
    if (!payload) {
        return payload.problem();
    }
    const auto signature = deriveBase64(buffers, "signature", parts.signature, Base64Form::Url);
    if (!signature) {
        return signature.problem();
    }
    jws.header = *header;
    jws.payload = *payload;
    jws.signature = *signature;
    return {};
}

} // namespace

Result<CompactJws> readCompactJws(Buffers& buffers, Tree& tree, BufferId token, NodeId parent)
{
    const Span whole = buffers.whole(token);
    if (whole.length > kLimits.evidenceBytes) {
        return Problem{issue::kTooLarge, {}, whole};
    }
    CompactJws jws;
    jws.token = withoutSpaceAround(buffers, whole);
    const std::string_view text = buffers.text(jws.token);
    if (auto problem = notCompact(text, jws.token)) {
        return std::move(*problem);
    }
    const Parts parts = split(text, jws.token);
    jws.signingInput = jws.token;
    jws.signingInput.length -= parts.signature.length + 1;
    addParts(tree, jws, parts, parent);
    if (auto problem = decodeParts(buffers, jws, parts)) {
        return std::move(*problem);
    }
    const auto root
        = readJsonObject(tree, jws.headerPart, buffers, buffers.whole(jws.header), kHeaderIssues);
    if (!root) {
        return root.problem();
    }
    jws.headerRoot = *root;
    return jws;
}

Result<NodeId> readClaims(Buffers& buffers, Tree& tree, const CompactJws& jws)
{
    return readJsonObject(
        tree, jws.payloadPart, buffers, buffers.whole(jws.payload), kClaimsIssues);
}

} // namespace attest::decode
