// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/candidates.h"

#include <algorithm>
#include <tuple>

namespace attest::trust {
namespace {

bool inManifest(const Anchor& anchor)
{
    return standingOf(anchor) == Provenance::Shipped;
}

} // namespace

bool keyIdsDisagree(const decode::Certificate& subject, const decode::Certificate& issuer)
{
    return subject.authorityKeyId && subject.authorityKeyId->keyId && issuer.subjectKeyId
        && *subject.authorityKeyId->keyId != *issuer.subjectKeyId;
}

Candidates::Candidates(
    std::span<const PoolEntry> pool, const Anchors& anchors, const ChainOptions& options)
    : m_pool(pool)
    , m_anchors(anchors.all())
    , m_options(options)
{
    m_closes.reserve(m_anchors.size());
    for (const Anchor& anchor : m_anchors) {
        m_closes.push_back(closes(anchor));
    }
}

// A root signs itself. A certificate that another issued is an anchor only where the caller wants it
// so, or where the same name and key is a root the caller or the manifest trusts: then it is one more
// certificate of that anchor.
bool Candidates::closes(const Anchor& anchor) const
{
    if (!anchor.certificate || anchor.certificate->selfIssued()
        || m_options.closing == AnchorClosing::Any) {
        return true;
    }
    const auto isRootOfSameKey = [&](const Anchor& other) {
        return other.spkiSha256 == anchor.spkiSha256 && other.subject == anchor.subject
            && (!other.certificate || other.certificate->selfIssued());
    };
    return std::any_of(m_anchors.begin(), m_anchors.end(), isRootOfSameKey) || inManifest(anchor);
}

std::optional<std::size_t> Candidates::anchorOf(const decode::Certificate& certificate) const
{
    for (std::size_t i = 0; i < m_anchors.size(); ++i) {
        const decode::CertificatePtr& own = m_anchors[i].certificate;
        if (m_closes[i] && own && own->sha256 == certificate.sha256) {
            return i;
        }
    }
    return std::nullopt;
}

std::vector<Candidate> Candidates::gather(const decode::Certificate& certificate) const
{
    const std::vector<std::string>& wanted = certificate.issuer.canonical;
    std::vector<Candidate> found;
    const auto add = [&](const Candidate& candidate) {
        // The same certificate from two places is one candidate, from the first.
        const bool known = std::any_of(found.begin(), found.end(), [&](const Candidate& one) {
            return (*one.certificate)->sha256 == (*candidate.certificate)->sha256;
        });
        if (!known) {
            found.push_back(candidate);
        }
    };
    for (std::size_t i = 0; i < m_anchors.size(); ++i) {
        const Anchor& anchor = m_anchors[i];
        if (anchor.certificate && anchor.subject == wanted) {
            add({&anchor.certificate, Origin::Anchor, &anchor.source,
                m_closes[i] ? std::optional(i) : std::nullopt});
        }
    }
    for (const PoolEntry& entry : m_pool) {
        if (!entry.certificate || entry.certificate->subject.canonical != wanted) {
            continue;
        }
        Candidate candidate{&entry.certificate, entry.origin, &entry.source, std::nullopt};
        for (std::size_t i = 0; i < m_anchors.size(); ++i) {
            // An anchor that came as a certificate is judged as one, so another certificate for its
            // name and key, which anybody can write, must not stand in for it.
            if (!m_anchors[i].certificate && sameNameAndKey(m_anchors[i], *entry.certificate)) {
                candidate.anchor = i;
            }
        }
        add(candidate);
    }
    return found;
}

void Candidates::order(std::vector<Candidate>& found, const decode::Certificate& certificate) const
{
    const auto rank = [&](const Candidate& candidate) {
        const decode::Certificate& issuer = **candidate.certificate;
        const bool current = issuer.notBefore <= m_options.now && m_options.now <= issuer.notAfter;
        return std::tuple(!candidate.anchor, keyIdsDisagree(certificate, issuer), !current,
            static_cast<int>(candidate.origin));
    };
    std::stable_sort(found.begin(), found.end(),
        [&](const Candidate& a, const Candidate& b) { return rank(a) < rank(b); });
}

const std::vector<Candidate>& Candidates::issuersOf(const decode::Certificate& certificate)
{
    const auto known = m_known.find(&certificate);
    if (known != m_known.end()) {
        return known->second;
    }
    std::vector<Candidate> found = gather(certificate);
    order(found, certificate);
    return m_known.emplace(&certificate, std::move(found)).first->second;
}

} // namespace attest::trust
