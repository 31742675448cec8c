// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/attested.h"

#include "decode/base64.h"
#include "decode/der.h"
#include "decode/json_buffer.h"
#include "decode/json_object.h"
#include "decode/pem.h"

namespace attest::decode {
namespace {

constexpr ObjectIssues kIssues{
    issue::kEnvelopeJson, issue::kEnvelopeDuplicate, issue::kEnvelopeNotObject};

Problem problemAt(IssueId id, const char* param, std::string value, Span span)
{
    return {id, {{param, std::move(value)}}, span};
}

Result<AttestedEnvelope> openJson(Buffers& buffers, Tree& tree, BufferId given)
{
    const auto root = readJsonObject(tree, kNoNode, buffers, buffers.whole(given), kIssues);
    if (!root) {
        return root.problem();
    }
    tree.at(*root).label = "attested";
    const NodeId encoding = member(tree, *root, "encoding", buffers);
    const std::string found = textOf(tree, encoding, buffers).value_or(std::string());
    if (found != "pkcs7") {
        return problemAt(issue::kEnvelopeEncoding, "found", found,
            tree.at(encoding == kNoNode ? *root : encoding).span);
    }
    const NodeId signature = member(tree, *root, "signature", buffers);
    if (signature == kNoNode || tree.at(signature).kind != NodeKind::String) {
        const bool missing = signature == kNoNode;
        return problemAt(issue::kEnvelopeSignature, "found", missing ? "missing" : "not-text",
            tree.at(missing ? *root : signature).span);
    }
    if (tree.at(signature).value.length == 0) {
        return problemAt(issue::kEnvelopeSignature, "found", "empty", tree.at(signature).span);
    }
    const Span text = textRun(buffers, tree, signature, "signature text"); // "\/" is common
    const auto der = deriveBase64(buffers, "cms", text, Base64Form::Strict);
    if (!der) {
        return der.problem();
    }
    return AttestedEnvelope{*root, signature, *der};
}

NodeId addRoot(Tree& tree, Span whole)
{
    Node root;
    root.label = "attested";
    root.span = whole;
    root.value = whole;
    return tree.add(kNoNode, root);
}

NodeId addSignature(Tree& tree, NodeId root, Span text)
{
    Node node;
    node.kind = NodeKind::Segment;
    node.label = "signature";
    node.span = text;
    node.value = text;
    return tree.add(root, node);
}

Result<AttestedEnvelope> openPem(Buffers& buffers, Tree& tree, BufferId given)
{
    const NodeId root = addRoot(tree, buffers.whole(given));
    const auto blocks = readPem(buffers, given);
    if (!blocks) {
        return blocks.problem();
    }
    for (const PemBlock& block : *blocks) {
        if (isCmsLabel(block.label) && block.der) {
            return AttestedEnvelope{root, addSignature(tree, root, block.body), *block.der};
        }
    }
    return problemAt(issue::kEnvelopePem, "label",
        blocks->empty() ? std::string() : blocks->front().label,
        blocks->empty() ? buffers.whole(given) : blocks->front().span);
}

Result<AttestedEnvelope> openBase64(Buffers& buffers, Tree& tree, BufferId given)
{
    const Span whole = buffers.whole(given);
    const NodeId root = addRoot(tree, whole);
    const auto der = deriveBase64(buffers, "cms", whole, Base64Form::LineBreaks);
    if (!der) {
        return der.problem();
    }
    return AttestedEnvelope{root, addSignature(tree, root, whole), *der};
}

} // namespace

Result<AttestedEnvelope> openAttested(
    Buffers& buffers, Tree& tree, BufferId given, EnvelopeForm form)
{
    const Span whole = buffers.whole(given);
    if (whole.length > kLimits.evidenceBytes) {
        return Problem{issue::kTooLarge, {}, whole};
    }
    const std::string_view text = buffers.text(whole);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (form == EnvelopeForm::ResponseJson || first == std::string_view::npos
        || text[first] == '{') {
        return openJson(buffers, tree, given);
    }
    if (sniffDer(buffers.at(given).bytes()) != DerKind::None) {
        const NodeId root = addRoot(tree, whole);
        return AttestedEnvelope{root, root, given};
    }
    if (text.find("-----BEGIN ") != std::string_view::npos) {
        return openPem(buffers, tree, given);
    }
    return openBase64(buffers, tree, given);
}

} // namespace attest::decode
