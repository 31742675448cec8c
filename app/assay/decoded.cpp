// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoded.h"

#include "decode/attested.h"
#include "decode/base64.h"
#include "decode/cms.h"
#include "decode/decode_any.h"
#include "decode/jose.h"
#include "decode/json.h"
#include "decode/jwks.h"
#include "issues.h"
#include "trust/anchors.h"

namespace attest::app {

namespace {

using decode::kNoNode;

Decoded begin(const char* what, const FileData& file, std::vector<std::string_view> stages)
{
    Decoded decoded;
    decoded.what = what;
    decoded.stages = std::move(stages);
    decoded.buffers.add(Buffer(file.path, file.bytes));
    return decoded;
}

// Wherever reading ended, what was read is below the first node.
void end(Decoded& decoded)
{
    if (decoded.tree.size() > 0) {
        decoded.root = 0;
    }
}

/// Embedded certificates are shown where they can be read; that one cannot is said elsewhere.
void addCertificates(Decoded& decoded, const decode::SignedData& data)
{
    for (const auto& span : data.certificates) {
        auto certificate = decode::decodeCertificate(decoded.buffers.bytes(span));
        if (certificate) {
            decoded.certificates.push_back(std::move(*certificate));
        } else {
            auto problem = certificate.problem();
            problem.span = span;
            decoded.findings.push_back(findingFrom(std::move(problem), Severity::Warning));
        }
    }
}

std::optional<decode::SignedData> openSignedData(
    Decoded& decoded, decode::EnvelopeForm form, decode::CmsEncoding encoding)
{
    const auto envelope = decode::openAttested(decoded.buffers, decoded.tree, 0, form);
    if (!envelope) {
        decoded.problem = envelope.problem();
        return std::nullopt;
    }
    auto data = decode::readSignedData(
        decoded.buffers, decoded.tree, envelope->signature, envelope->der, encoding);
    if (!data) {
        decoded.problem = data.problem();
        return std::nullopt;
    }
    decoded.findings.insert(
        decoded.findings.end(), data->irregularities.begin(), data->irregularities.end());
    addCertificates(decoded, *data);
    return std::move(*data);
}

/// What can be read of a token that is no token: a log that cut its signature off, or a copy that lost
/// its end. Its problem stays.
void addTokenParts(Decoded& decoded)
{
    constexpr std::size_t kMostParts = 3;
    const auto text = asText(decoded.buffers.at(0).bytes());
    std::size_t from = text.find_first_not_of(" \t\r\n");
    for (std::size_t part = 0; part < kMostParts && from < text.size(); ++part) {
        const auto end = std::min(text.find_first_of(". \t\r\n", from), text.size());
        const Span span{
            0, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(end - from)};
        const auto bytes = decode::deriveBase64(
            decoded.buffers, "part " + std::to_string(part), span, decode::Base64Form::Url);
        decode::JsonOptions options;
        options.duplicates = decode::DuplicateNames::List;
        decode::Tree tree;
        if (bytes
            && decode::readJson(
                tree, kNoNode, decoded.buffers, decoded.buffers.whole(*bytes), options)) {
            decode::Node node;
            node.kind = decode::NodeKind::Segment;
            node.label = part == 0 ? "header" : "payload";
            node.span = node.value = span;
            const auto root = decoded.tree.size() == 0 ? kNoNode : decode::NodeId{0};
            const auto at = decoded.tree.add(root, node);
            (void)decode::readJson(
                decoded.tree, at, decoded.buffers, decoded.buffers.whole(*bytes), options);
        }
        from = end + 1;
        if (end < text.size() && text[end] != '.') {
            break;
        }
    }
}

} // namespace

Decoded decodeCertificates(const FileData& file)
{
    Decoded decoded = begin("certificate", file, {"decode"});
    auto certificates = trust::readCertificates(file.bytes);
    if (!certificates) {
        decoded.problem = certificates.problem();
    } else if (certificates->empty()) {
        decoded.problem = Problem{issue::kNoCertificate, {{"file", file.path}}, {}};
    } else {
        decoded.certificates = std::move(*certificates);
    }
    return decoded;
}

Decoded decodeCms(const FileData& file)
{
    Decoded decoded = begin(QT_TRANSLATE_NOOP("assay", "CMS SignedData"), file, {"decode", "cms"});
    (void)openSignedData(decoded, decode::EnvelopeForm::Anything, decode::CmsEncoding::BerAllowed);
    end(decoded);
    return decoded;
}

Decoded decodeAttested(const FileData& file, Strictness strictness)
{
    Decoded decoded = begin(
        QT_TRANSLATE_NOOP("assay", "attested document"), file, {"decode", "cms", "content"});
    const bool strict = strictness == Strictness::Strict;
    const auto data = openSignedData(decoded,
        strict ? decode::EnvelopeForm::ResponseJson : decode::EnvelopeForm::Anything,
        decode::CmsEncoding::Der);
    if (data && data->content) {
        const auto content = decode::readAttestedContent(
            decoded.buffers, decoded.tree, data->contentNode, *data->content);
        if (!content) {
            decoded.problem = content.problem();
        }
    }
    end(decoded);
    return decoded;
}

Decoded decodeToken(const FileData& file)
{
    Decoded decoded = begin("token", file, {"decode", "header", "claims"});
    const auto jws = decode::readCompactJws(decoded.buffers, decoded.tree, 0);
    if (!jws) {
        decoded.problem = jws.problem();
        if (decoded.problem->id == decode::issue::kJwsParts) {
            addTokenParts(decoded);
        }
    } else if (auto claims = decode::readClaims(decoded.buffers, decoded.tree, *jws); !claims) {
        decoded.problem = claims.problem();
    }
    end(decoded);
    return decoded;
}

Decoded decodeKeySet(const FileData& file, Strictness strictness)
{
    Decoded decoded = begin(QT_TRANSLATE_NOOP("assay", "key set"), file, {"decode", "key"});
    auto keys = decode::readJwks(decoded.buffers, decoded.tree, kNoNode, 0,
        strictness == Strictness::Strict ? decode::JwksStrictness::Strict
                                         : decode::JwksStrictness::Lenient);
    if (keys) {
        decoded.findings = std::move(keys->irregularities);
    } else {
        decoded.problem = keys.problem();
    }
    end(decoded);
    return decoded;
}

const char* kindWords(decode::Sniffed kind)
{
    switch (kind) {
    case decode::Sniffed::AttestedResponse:
        return QT_TRANSLATE_NOOP("assay", "an attested document");
    case decode::Sniffed::Base64Cms:
    case decode::Sniffed::PemCms:
    case decode::Sniffed::DerCms:
        return QT_TRANSLATE_NOOP("assay", "a CMS SignedData");
    case decode::Sniffed::Certificate:
    case decode::Sniffed::PemCertificates:
        return QT_TRANSLATE_NOOP("assay", "certificates");
    case decode::Sniffed::Jwt:
        return QT_TRANSLATE_NOOP("assay", "a token");
    case decode::Sniffed::Jwks:
        return QT_TRANSLATE_NOOP("assay", "a key set");
    case decode::Sniffed::Discovery:
        return QT_TRANSLATE_NOOP("assay", "an OpenID configuration");
    case decode::Sniffed::TokenResponse:
        return QT_TRANSLATE_NOOP("assay", "the metadata service's answer with a token");
    case decode::Sniffed::InstanceMetadata:
        return QT_TRANSLATE_NOOP("assay", "the metadata service's description of a machine");
    case decode::Sniffed::ArmObject:
        return QT_TRANSLATE_NOOP("assay", "an object of Azure Resource Manager");
    case decode::Sniffed::PolicyYaml:
        return QT_TRANSLATE_NOOP("assay", "a policy");
    case decode::Sniffed::CaseFile:
        return QT_TRANSLATE_NOOP("assay", "a case file");
    case decode::Sniffed::Json:
        return "JSON";
    case decode::Sniffed::Unknown:
        break;
    }
    return QT_TRANSLATE_NOOP("assay", "nothing that is known here");
}

std::string_view verbFor(decode::Sniffed kind)
{
    switch (kind) {
    case decode::Sniffed::AttestedResponse:
        return "assay decode attested";
    case decode::Sniffed::Base64Cms:
    case decode::Sniffed::PemCms:
    case decode::Sniffed::DerCms:
        return "assay decode cms";
    case decode::Sniffed::Certificate:
    case decode::Sniffed::PemCertificates:
        return "assay decode cert";
    case decode::Sniffed::Jwt:
        return "assay decode jwt";
    case decode::Sniffed::Jwks:
        return "assay decode jwks";
    case decode::Sniffed::PolicyYaml:
        return "assay policy check";
    case decode::Sniffed::CaseFile:
        return "assay case show";
    default:
        return kind == decode::Sniffed::Unknown ? "" : "assay decode";
    }
}

Sniffed decodeSniffed(const FileData& file)
{
    auto opened = decode::decodeAnything(file.path, file.bytes);
    Sniffed sniffed;
    sniffed.kind = opened.sniffing.kind;
    Decoded& decoded = sniffed.decoded;
    decoded.what = kindWords(opened.sniffing.kind);
    decoded.buffers = std::move(opened.buffers);
    decoded.tree = std::move(opened.tree);
    decoded.root = opened.root;
    for (auto& inner : opened.certificates) {
        if (inner.certificate) {
            decoded.certificates.push_back(std::move(inner.certificate));
        }
    }
    decoded.stages = {"decode"};
    for (auto& finding : opened.findings) {
        if (finding.severity == Severity::Failure && !decoded.problem) {
            decoded.problem = Problem{
                finding.id, finding.params, finding.spans.empty() ? Span{} : finding.spans.front()};
            decoded.stages = {finding.id.group()};
        } else {
            decoded.findings.push_back(std::move(finding));
        }
    }
    if (decoded.problem && decoded.problem->id == decode::issue::kJwsParts) {
        addTokenParts(decoded);
    }
    return sniffed;
}

} // namespace attest::app
