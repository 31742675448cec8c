// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/decode_any.h"

#include "decode/attested.h"
#include "decode/base64.h"
#include "decode/cms.h"
#include "decode/der.h"
#include "decode/jose.h"
#include "decode/json.h"
#include "decode/json_buffer.h"
#include "decode/pem.h"

#include <algorithm>

namespace attest::decode {
namespace {

constexpr BufferId kGiven = 0;
constexpr std::size_t kMostDuplicates = 100; // told one by one

class Opener {
public:
    Opener(std::string name, Bytes given)
    {
        m_out.buffers.add(Buffer(std::move(name), std::move(given)));
    }
    Decoded open();

private:
    void openKind();
    void openEvidence(EnvelopeForm form);
    void openContent(const SignedData& cms);
    void openPemCertificates();
    void openCertificate();
    void openToken(Span text, NodeId parent);
    void openTokenResponse();
    void openKeys();
    void openKeyCertificates(NodeId key);
    void openJson();
    void readCertificates();
    void readCertificate(NodeId node);

    NodeId add(NodeId parent, NodeKind kind, const char* label, Span span);
    void say(Problem problem, Severity severity = Severity::Failure)
    {
        m_out.findings.push_back(findingFrom(std::move(problem), severity));
    }
    void say(std::vector<Finding> findings)
    {
        for (Finding& finding : findings) {
            m_out.findings.push_back(std::move(finding));
        }
    }
    [[nodiscard]] Span whole() const { return m_out.buffers.whole(kGiven); }

    Decoded m_out;
    bool m_schemeSeen = false; ///< so that a text of nothing but schemes ends
};

NodeId Opener::add(NodeId parent, NodeKind kind, const char* label, Span span)
{
    Node node;
    node.kind = kind;
    node.label = label;
    node.span = span;
    node.value = span;
    return m_out.tree.add(parent, node);
}

void Opener::openEvidence(EnvelopeForm form)
{
    const auto envelope = openAttested(m_out.buffers, m_out.tree, kGiven, form);
    if (!envelope) {
        say(envelope.problem());
        return;
    }
    auto cms = readSignedData(
        m_out.buffers, m_out.tree, envelope->signature, envelope->der, CmsEncoding::BerAllowed);
    if (!cms) {
        say(cms.problem());
        return;
    }
    say(std::move(cms->irregularities));
    openContent(*cms);
}

// Only the metadata service signs JSON; another CMS may carry anything.
void Opener::openContent(const SignedData& cms)
{
    if (!cms.content) {
        return;
    }
    const std::string_view text = m_out.buffers.text(*cms.content);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    const bool json = first != std::string_view::npos && text[first] == '{';
    if (!json && m_out.sniffing.kind != Sniffed::AttestedResponse) {
        return;
    }
    const auto content
        = readAttestedContent(m_out.buffers, m_out.tree, cms.contentNode, *cms.content);
    if (!content) {
        say(content.problem());
    }
}

void Opener::openPemCertificates()
{
    const NodeId root = add(kNoNode, NodeKind::Group, "pem", whole());
    const auto blocks = readPem(m_out.buffers, kGiven);
    if (!blocks) {
        say(blocks.problem());
        return;
    }
    for (const PemBlock& block : *blocks) {
        const NodeId text = add(root, NodeKind::Segment, "block", block.span);
        if (block.der && isCertificateLabel(block.label)) {
            add(text, NodeKind::Certificate, "certificate", m_out.buffers.whole(*block.der));
        }
    }
}

void Opener::openCertificate()
{
    if (sniffDer(m_out.buffers.bytes(whole())) != DerKind::None) {
        add(kNoNode, NodeKind::Certificate, "certificate", whole());
        return;
    }
    const NodeId root = add(kNoNode, NodeKind::Segment, "base64", whole());
    const auto der = deriveBase64(m_out.buffers, "certificate", whole(), Base64Form::LineBreaks);
    if (!der) {
        say(der.problem());
        return;
    }
    add(root, NodeKind::Certificate, "certificate", m_out.buffers.whole(*der));
}

// The scheme of a copied HTTP header is said and passed over.
void Opener::openToken(Span text, NodeId parent)
{
    BufferId token = text.buffer;
    if (text != m_out.buffers.whole(token)) {
        const Buffer holder = m_out.buffers.at(token);
        token = m_out.buffers.add(Buffer("token", holder, text));
    }
    const auto jws = readCompactJws(m_out.buffers, m_out.tree, token, parent);
    if (!jws && jws.problem().id == issue::kJwsScheme && !m_schemeSeen) {
        m_schemeSeen = true;
        const Span scheme = jws.problem().span;
        const Span all = m_out.buffers.whole(token);
        say(jws.problem(), Severity::Warning);
        openToken({token, scheme.end(), all.length - scheme.end()}, parent);
        return;
    }
    if (!jws) {
        say(jws.problem());
        return;
    }
    const auto claims = readClaims(m_out.buffers, m_out.tree, *jws);
    if (!claims) {
        say(claims.problem());
    }
}

void Opener::openTokenResponse()
{
    openJson();
    const NodeId token = member(m_out.tree, 0, "access_token", m_out.buffers);
    if (token != kNoNode && m_out.tree.at(token).kind == NodeKind::String) {
        openToken(textRun(m_out.buffers, m_out.tree, token, "token"), token);
    }
}

void Opener::openKeys()
{
    auto set = readJwks(m_out.buffers, m_out.tree, kNoNode, kGiven);
    if (!set) {
        say(set.problem());
        return;
    }
    say(std::move(set->irregularities));
    for (const Jwk& key : set->keys) {
        openKeyCertificates(key.node);
    }
}

void Opener::openKeyCertificates(NodeId key)
{
    const NodeId chain = member(m_out.tree, key, "x5c", m_out.buffers);
    if (chain == kNoNode) {
        return;
    }
    for (NodeId id = m_out.tree.at(chain).firstChild; id != kNoNode; id = m_out.tree.at(id).next) {
        if (m_out.tree.at(id).kind != NodeKind::String) {
            continue;
        }
        const Span text = textRun(m_out.buffers, m_out.tree, id, "x5c text");
        const auto der = deriveBase64(m_out.buffers, "x5c", text, Base64Form::Strict);
        if (der) { // a broken one is among the irregularities
            add(id, NodeKind::Certificate, "certificate", m_out.buffers.whole(*der));
        }
    }
}

void Opener::openJson()
{
    const auto root = readJson(m_out.tree, kNoNode, m_out.buffers, whole(), {DuplicateNames::List});
    if (!root) {
        say(root.problem());
        return;
    }
    std::vector<NodeId> repeated = duplicateNames(m_out.tree, *root, m_out.buffers);
    repeated.resize(std::min(repeated.size(), kMostDuplicates));
    for (const NodeId id : repeated) {
        const Span key = m_out.tree.at(id).key;
        say(Problem{issue::kJsonDuplicate, {{"name", std::string(m_out.buffers.text(key))}}, key},
            Severity::Warning);
    }
}

void Opener::openKind()
{
    switch (m_out.sniffing.kind) {
    case Sniffed::AttestedResponse:
        return openEvidence(EnvelopeForm::ResponseJson);
    case Sniffed::Base64Cms:
    case Sniffed::PemCms:
    case Sniffed::DerCms:
        return openEvidence(EnvelopeForm::Anything);
    case Sniffed::PemCertificates:
        return openPemCertificates();
    case Sniffed::Certificate:
        return openCertificate();
    case Sniffed::Jwt:
        return openToken(whole(), kNoNode);
    case Sniffed::TokenResponse:
        return openTokenResponse();
    case Sniffed::Jwks:
        return openKeys();
    case Sniffed::Discovery:
        if (const auto read = readDiscovery(m_out.buffers, m_out.tree, kNoNode, kGiven); !read) {
            say(read.problem());
        }
        return;
    case Sniffed::InstanceMetadata:
    case Sniffed::ArmObject:
    case Sniffed::CaseFile:
    case Sniffed::Json:
        return openJson();
    case Sniffed::PolicyYaml: // its reader, with the YAML library, is another layer's
    case Sniffed::Unknown:
        return;
    }
}

void Opener::readCertificate(NodeId node)
{
    const Span span = m_out.tree.at(node).span;
    auto certificate = decodeCertificate(m_out.buffers.bytes(span));
    if (certificate) {
        m_out.certificates.push_back({node, span, std::move(*certificate)});
        return;
    }
    Problem problem = certificate.problem();
    problem.span = {span.buffer, span.offset + problem.span.offset, problem.span.length};
    m_out.certificates.push_back({node, span, nullptr});
    say(std::move(problem));
}

void Opener::readCertificates()
{
    for (NodeId id = 0; id < m_out.tree.size(); ++id) {
        if (m_out.tree.at(id).kind != NodeKind::Certificate) {
            continue;
        }
        if (m_out.certificates.size() == kLimits.poolCertificates) {
            say(Problem{issue::kTooLarge, {}, m_out.tree.at(id).span});
            return;
        }
        readCertificate(id);
    }
}

Decoded Opener::open()
{
    if (whole().length > kLimits.policyBytes) {
        say(Problem{issue::kTooLarge, {}, whole()});
    } else {
        m_out.sniffing = sniff(m_out.buffers, kGiven);
        openKind();
        readCertificates();
    }
    if (m_out.tree.size() == 0) {
        add(kNoNode, NodeKind::Group, "bytes", whole());
    }
    m_out.root = 0;
    return std::move(m_out);
}

} // namespace

Decoded decodeAnything(std::string name, Bytes given)
{
    return Opener(std::move(name), std::move(given)).open();
}

} // namespace attest::decode
