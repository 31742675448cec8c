// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/whole_path.h"

#include "decode/oids.h"
#include "decode/tlv.h"
#include "trust/chain_issues.h"
#include "trust/notes.h"
#include "trust/openssl_path.h"

#include <openssl/x509_vfy.h>

#include <algorithm>

namespace attest::trust {
namespace {

std::vector<decode::CertificatePtr> certificatesOf(const Path& path)
{
    std::vector<decode::CertificatePtr> all;
    for (const Path::Step& step : path.steps()) {
        all.push_back(*step.from.certificate);
    }
    return all;
}

/// What a complaint of OpenSSL is called here; empty for those that our own rules judge.
IssueId revocationIssue(int code)
{
    switch (code) {
    case X509_V_ERR_CERT_REVOKED:
        return issue::kRevoked;
    case X509_V_ERR_UNABLE_TO_GET_CRL:
        return issue::kCrlMissing;
    case X509_V_ERR_UNABLE_TO_DECRYPT_CRL_SIGNATURE:
    case X509_V_ERR_CRL_SIGNATURE_FAILURE:
    case X509_V_ERR_CRL_NOT_YET_VALID:
    case X509_V_ERR_CRL_HAS_EXPIRED:
    case X509_V_ERR_ERROR_IN_CRL_LAST_UPDATE_FIELD:
    case X509_V_ERR_ERROR_IN_CRL_NEXT_UPDATE_FIELD:
    case X509_V_ERR_UNABLE_TO_GET_CRL_ISSUER:
    case X509_V_ERR_KEYUSAGE_NO_CRL_SIGN:
    case X509_V_ERR_UNHANDLED_CRITICAL_CRL_EXTENSION:
    case X509_V_ERR_DIFFERENT_CRL_SCOPE:
    case X509_V_ERR_CRL_PATH_VALIDATION_ERROR:
        return issue::kCrlUnfit;
    default:
        return {};
    }
}

IssueId policyIssue(int code)
{
    const bool policy
        = code == X509_V_ERR_NO_EXPLICIT_POLICY || code == X509_V_ERR_INVALID_POLICY_EXTENSION;
    return policy ? issue::kPolicy : IssueId{};
}

// OpenSSL gives up where it does not build the path it was handed; then nothing was answered.
bool isUnanswered(int code)
{
    return code == X509_V_ERR_OUT_OF_MEM || code == X509_V_ERR_UNSPECIFIED
        || code == X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT
        || code == X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY
        || code == X509_V_ERR_CERT_CHAIN_TOO_LONG;
}

ChainFinding finding(const Path& path, std::size_t depth, IssueId id, const std::string& reason)
{
    depth = std::min(depth, path.steps().size() - 1);
    Notes notes(**path.steps()[depth].from.certificate);
    Params params;
    if (id != issue::kRevoked && id != issue::kCrlMissing) {
        params.push_back({"reason", reason});
    }
    notes.add(id, notes.certificate().subject.span, std::move(params));
    return chainFinding(depth, notes.takeOne());
}

std::vector<ChainFinding> ask(
    const Path& path, const OpenSslQuestion& question, IssueId (*named)(int), IssueId unanswered)
{
    std::vector<ChainFinding> all;
    const auto errors = askOpenSsl(certificatesOf(path), question);
    if (!errors) {
        all.push_back(finding(path, 0, unanswered, "unreadable"));
        return all;
    }
    const std::size_t last = path.steps().size() - 1;
    for (const OpenSslError& error : *errors) {
        const IssueId id = isUnanswered(error.code) ? unanswered : named(error.code);
        // The anchor is trusted as it stands: who would revoke it?
        const bool aboutAnchor = error.depth >= last && last > 0;
        if (!id.empty() && (!aboutAnchor || isUnanswered(error.code))) {
            all.push_back(finding(path, error.depth, id, error.text));
        }
    }
    return all;
}

bool restrictsPolicies(const Path& path)
{
    const auto& steps = path.steps();
    return std::any_of(steps.begin(), steps.end(),
        [](const Path::Step& step) { return (*step.from.certificate)->hasPolicyConstraints; });
}

bool hasTag(ByteView sequence, Byte tag)
{
    const decode::TlvHeader outer = decode::readTlvHeader(sequence);
    ByteView rest = outer.fault == decode::HeaderFault::None
        ? sequence.subspan(outer.size, outer.length)
        : ByteView();
    while (!rest.empty()) {
        const decode::TlvHeader header = decode::readTlvHeader(rest);
        if (header.fault != decode::HeaderFault::None || header.tag == tag) {
            return header.fault == decode::HeaderFault::None;
        }
        rest = rest.subspan(header.size + header.length);
    }
    return false;
}

// OpenSSL does not look at policies of an anchor. What it restricts is an input of validation then
// (RFC 5937 3.2); that a restriction may begin further down is left out, which is the strict side.
OpenSslQuestion policyQuestion(const Path& path, const ChainOptions& options)
{
    OpenSslQuestion question{options.now, {}, OpenSslQuestion::Policies::Check};
    if (path.steps().back().role != Role::AnchorCertificate) {
        return question;
    }
    const decode::Certificate& anchor = path.top();
    if (const auto* limits = anchor.extension(decode::oids::kPolicyConstraints)) {
        question.explicitPolicy = hasTag(anchor.bytes(limits->value), decode::tag::context(0));
        question.inhibitMapping = hasTag(anchor.bytes(limits->value), decode::tag::context(1));
    }
    question.inhibitAny = anchor.extension(decode::oids::kInhibitAnyPolicy) != nullptr;
    return question;
}

} // namespace

std::vector<ChainFinding> wholePathFindings(const Path& path, const ChainOptions& options)
{
    std::vector<ChainFinding> all;
    if (restrictsPolicies(path)) {
        all = ask(path, policyQuestion(path, options), policyIssue, issue::kPolicy);
    }
    if (options.crls) {
        const OpenSslQuestion question{options.now, options.crls};
        for (ChainFinding& found : ask(path, question, revocationIssue, issue::kCrlUnfit)) {
            all.push_back(std::move(found));
        }
    }
    return all;
}

} // namespace attest::trust
