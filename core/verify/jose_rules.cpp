// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/jose_rules.h"

#include <algorithm>
#include <array>

namespace attest::verify::issue {
/// params: alg, allowed
inline constexpr IssueId kAlgorithmNotAllowed{"header.algorithm-not-allowed"};
inline constexpr IssueId kAlgorithmMissing{"header.algorithm-missing"};
/// params: member
inline constexpr IssueId kEmbeddedKey{"header.embedded-key"};
inline constexpr IssueId kCritical{"header.critical"};
inline constexpr IssueId kKidMissing{"header.kid-missing"};
inline constexpr IssueId kKidNotText{"header.kid-not-text"};
/// params: typ
inline constexpr IssueId kTypeUnusual{"header.type-unusual"};
/// params: kid, keys (count)
inline constexpr IssueId kKidUnknown{"key.kid-unknown"};
/// params: kid, count
inline constexpr IssueId kKidAmbiguous{"key.kid-ambiguous"};
/// params: kid, alg
inline constexpr IssueId kSignatureBad{"signature.bad"};
/// params: alg, kid
inline constexpr IssueId kSignatureUnsupported{"signature.unsupported"};
} // namespace attest::verify::issue

namespace attest::verify {
namespace {

using trust::Digest;
using trust::Scheme;

struct NamedAlgorithm {
    std::string_view name;
    trust::SignatureAlgorithm algorithm;
};

// RFC 7518 3.5: the salt of PS256 and its family is as long as the digest.
constexpr std::array<NamedAlgorithm, 6> kAlgorithms{{
    {"RS256", {Scheme::RsaPkcs1, Digest::Sha256, {}}},
    {"RS384", {Scheme::RsaPkcs1, Digest::Sha384, {}}},
    {"RS512", {Scheme::RsaPkcs1, Digest::Sha512, {}}},
    {"PS256", {Scheme::RsaPss, Digest::Sha256, 32}},
    {"PS384", {Scheme::RsaPss, Digest::Sha384, 48}},
    {"PS512", {Scheme::RsaPss, Digest::Sha512, 64}},
}};

class HeaderReader {
public:
    HeaderReader(const Buffers& buffers, const decode::Tree& tree, const decode::CompactJws& jws)
        : m_buffers(buffers)
        , m_tree(tree)
        , m_jws(jws)
    {
    }

    [[nodiscard]] decode::NodeId find(std::string_view name) const
    {
        return decode::member(m_tree, m_jws.headerRoot, name, m_buffers);
    }
    [[nodiscard]] std::optional<std::string> text(decode::NodeId node) const
    {
        return decode::textOf(m_tree, node, m_buffers);
    }
    [[nodiscard]] Span spanOf(decode::NodeId node) const
    {
        return node == decode::kNoNode ? m_buffers.whole(m_jws.header) : m_tree.at(node).span;
    }

private:
    const Buffers& m_buffers;
    const decode::Tree& m_tree;
    const decode::CompactJws& m_jws;
};

bool isFailure(const Finding& finding)
{
    return finding.severity == Severity::Failure;
}

std::string joined(const std::vector<std::string>& names)
{
    std::string all;
    for (const std::string& name : names) {
        all += (all.empty() ? "" : ", ") + name;
    }
    return all;
}

void judgeAlgorithm(
    HeaderVerdict& verdict, const HeaderReader& read, const std::vector<std::string>& allowed)
{
    const decode::NodeId node = read.find("alg");
    auto alg = node == decode::kNoNode ? std::nullopt : read.text(node);
    if (!alg) {
        verdict.findings.push_back(
            {issue::kAlgorithmMissing, Severity::Failure, {}, {read.spanOf(node)}});
        return;
    }
    verdict.alg = std::move(*alg);
    if (std::ranges::find(allowed, verdict.alg) == allowed.end()) {
        verdict.findings.push_back({issue::kAlgorithmNotAllowed, Severity::Failure,
            {{"alg", verdict.alg}, {"allowed", joined(allowed)}}, {read.spanOf(node)}});
    }
}

void judgeKid(HeaderVerdict& verdict, const HeaderReader& read)
{
    const decode::NodeId node = read.find("kid");
    if (node == decode::kNoNode) {
        verdict.findings.push_back(
            {issue::kKidMissing, Severity::Failure, {}, {read.spanOf(node)}});
        return;
    }
    auto kid = read.text(node);
    if (!kid) {
        verdict.findings.push_back(
            {issue::kKidNotText, Severity::Failure, {}, {read.spanOf(node)}});
        return;
    }
    verdict.kid = std::move(*kid);
    verdict.hasKid = true;
}

} // namespace

std::optional<trust::SignatureAlgorithm> rsaAlgorithm(std::string_view alg)
{
    const auto found = std::ranges::find(kAlgorithms, alg, &NamedAlgorithm::name);
    return found == kAlgorithms.end() ? std::nullopt : std::optional(found->algorithm);
}

bool HeaderVerdict::good() const
{
    return std::ranges::none_of(findings, isFailure);
}

HeaderVerdict judgeHeader(const Buffers& buffers, const decode::Tree& tree,
    const decode::CompactJws& jws, const std::vector<std::string>& allowed)
{
    HeaderVerdict verdict;
    const HeaderReader read(buffers, tree, jws);
    judgeAlgorithm(verdict, read, allowed);
    if (const decode::NodeId crit = read.find("crit"); crit != decode::kNoNode) {
        verdict.findings.push_back({issue::kCritical, Severity::Failure, {}, {read.spanOf(crit)}});
    }
    for (const char* member : {"jwk", "jku", "x5u", "x5c"}) {
        if (const decode::NodeId node = read.find(member); node != decode::kNoNode) {
            verdict.findings.push_back({issue::kEmbeddedKey, Severity::Failure,
                {{"member", std::string(member)}}, {read.spanOf(node)}});
        }
    }
    judgeKid(verdict, read);
    if (const decode::NodeId node = read.find("typ"); node != decode::kNoNode) {
        const auto typ = read.text(node);
        if (typ != "JWT") {
            verdict.findings.push_back({issue::kTypeUnusual, Severity::Note,
                {{"typ", typ.value_or("")}}, {read.spanOf(node)}});
        }
    }
    return verdict;
}

KeyChoice chooseKey(const decode::Jwks& jwks, const HeaderVerdict& header, Span headerSpan)
{
    KeyChoice choice;
    choice.unknownKid = true;
    Spans usable;
    for (const decode::Jwk& key : jwks.keys) {
        if (!key.hasKid || key.kid.empty() || key.kid != header.kid) {
            continue;
        }
        choice.unknownKid = false;
        std::vector<Finding> findings = decode::judgeJwk(key, header.alg);
        if (std::ranges::none_of(findings, isFailure)) {
            usable.push_back(key.span);
            choice.key = &key;
        }
        std::ranges::move(findings, std::back_inserter(choice.findings));
    }
    if (choice.unknownKid) {
        choice.findings.push_back({issue::kKidUnknown, Severity::Failure,
            {{"kid", header.kid}, {"keys", static_cast<std::int64_t>(jwks.keys.size())}},
            {headerSpan}});
    } else if (usable.size() == 1) {
        std::erase_if(choice.findings, isFailure);
    } else if (usable.size() > 1) {
        choice.key = nullptr;
        choice.findings.push_back({issue::kKidAmbiguous, Severity::Failure,
            {{"kid", header.kid}, {"count", static_cast<std::int64_t>(usable.size())}},
            {usable[0], usable[1]}});
    }
    return choice;
}

std::optional<Finding> judgeSignature(const Buffers& buffers, const decode::CompactJws& jws,
    const decode::Jwk& key, const std::string& alg, trust::Workbench& bench)
{
    const auto saying = [&](IssueId id) {
        return Finding{id, Severity::Failure, {{"kid", key.kid}, {"alg", alg}},
            {buffers.whole(jws.signature), jws.signingInput, key.span}};
    };
    const auto algorithm = rsaAlgorithm(alg);
    if (!algorithm) {
        return saying(issue::kSignatureUnsupported);
    }
    switch (bench.verify(bench.rsaKey(key.modulus, key.exponent), *algorithm,
        buffers.bytes(jws.signingInput), buffers.at(jws.signature).bytes())) {
    case trust::Workbench::Outcome::Good:
        return {};
    case trust::Workbench::Outcome::Unsupported:
        return saying(issue::kSignatureUnsupported);
    case trust::Workbench::Outcome::Bad:
        break;
    }
    return saying(issue::kSignatureBad);
}

} // namespace attest::verify
