// SPDX-License-Identifier: GPL-3.0-or-later
// Does a path lead from the signer to a pinned anchor? Certificates at hand come first (embedded,
// then imported or cached); only when a path ends for want of an issuer are the URLs in its last
// certificate looked at, and only those the allow-list lets through are asked for. Two hops are normal
// today: leaf > issuing CA > cross-signed root.
//
// Not checked: revocation. No verifier of these documents does, and the server's documentation names
// no egress for it.

#include "base/hex.h"
#include "decode/oids.h"
#include "trust/aia.h"
#include "trust/chain_issues.h"
#include "trust/notes.h"
#include "verify/imds/stages.h"

#include <algorithm>

namespace attest::verify::issue {
/// A URL in a certificate that may not be fetched. params: url, reason, subject
inline constexpr IssueId kAiaRefused{"chain.aia-refused"};
/// Nothing came back from an allowed URL. params: url, status, unasked (one of the two)
inline constexpr IssueId kAiaUnanswered{"chain.aia-unanswered"};
/// What came back is no certificate. params: url
inline constexpr IssueId kAiaNoCertificate{"chain.aia-no-certificate"};
/// What came back is a certificate, but not the issuer's. params: url, wanted, found
inline constexpr IssueId kAiaOtherSubject{"chain.aia-other-subject"};
/// More issuers in a row would have to be fetched than is allowed. params: hops
inline constexpr IssueId kAiaTooManyHops{"chain.aia-too-many-hops"};
/// More addresses than are asked: of one certificate, or in all. params: subject, count, limit
inline constexpr IssueId kAiaTooManyAddresses{"chain.aia-too-many-addresses"};
/// The path ends for want of an issuer that could not be fetched. params: subject, issuer
inline constexpr IssueId kIssuerUnavailable{"chain.issuer-unavailable"};
/// The path closed at an anchor of a simulated tenant. params: anchor
inline constexpr IssueId kLabAnchor{"chain.lab-anchor"};
/// The path closed at an anchor that the program does not ship. params: anchor, sha256 (of its key)
inline constexpr IssueId kAddedAnchor{"chain.added-anchor"};
/// And that anchor goes by the name of one that it does. params: anchor, sha256 (of its key)
inline constexpr IssueId kAnchorNameTaken{"chain.anchor-name-taken"};
} // namespace attest::verify::issue

namespace attest::verify::imds {
namespace {

/// The search, the questions it leads to, and what is found out on the way.
class Search {
public:
    explicit Search(StageRun& run) : m_run(run)
    {
        addEmbedded();
        m_pool.insert(m_pool.end(), run.context().pool.begin(), run.context().pool.end());
    }

    /// Nothing while an answer is awaited.
    std::optional<trust::ChainResult> go()
    {
        while (true) {
            trust::ChainResult found = trust::findChain(
                m_run.imds().signer, m_pool, m_run.context().anchors, options(), m_run.bench());
            if (found.good || found.budgetSpent || m_run.context().aia == Access::None) {
                return found;
            }
            const Progress progress = fetchIssuers(found);
            if (progress == Progress::Waiting) {
                return {};
            }
            if (progress == Progress::Nothing) {
                return found;
            }
        }
    }

    [[nodiscard]] bool somethingUnanswered() const { return m_unanswered; }
    [[nodiscard]] std::vector<Finding>& remarks() { return m_remarks; }

private:
    enum class Progress { Waiting, Grown, Nothing };

    [[nodiscard]] trust::ChainOptions options() const
    {
        trust::ChainOptions options;
        options.now = m_run.context().now;
        // The leaf is a TLS server certificate; since 2026 it is not one for clients, so that is
        // never asked for.
        options.purposes = {decode::Oid(decode::oids::kServerAuth)};
        options.closing = m_run.context().closing;
        options.collectAll = m_run.context().collect;
        return options;
    }

    void addEmbedded()
    {
        for (const Span& span : m_run.imds().signedData->certificates) {
            if (span == m_run.imds().signerSpan || m_pool.size() >= kLimits.certificates) {
                continue;
            }
            if (auto certificate = m_run.bench().certificate(m_run.buffers().bytes(span))) {
                m_pool.push_back({*certificate, trust::Origin::Embedded, "document"});
            }
        }
    }

    // A path whose certificates already fail would not be saved by its issuer: nothing is asked for it.
    [[nodiscard]] static bool worthExtending(const trust::ChainAttempt& attempt)
    {
        return attempt.open
            && std::ranges::none_of(attempt.findings, [](const trust::ChainFinding& f) {
                   return f.finding->severity == Severity::Failure
                       && !f.finding->id.value.ends_with("no-issuer");
               });
    }

    // A path that reaches an anchor and fails for nothing but certificates at hand that have run out: the
    // one below the first of them says where a newer one of its issuer may be. Cross-signed authorities
    // are replaced that way, and a verifier that keeps certificates has the old one still.
    [[nodiscard]] static std::optional<std::size_t> belowExpired(const trust::ChainAttempt& attempt)
    {
        std::optional<std::size_t> first;
        for (const trust::ChainFinding& each : attempt.findings) {
            if (each.finding->severity != Severity::Failure) {
                continue;
            }
            const bool atHand = each.depth > 0 && each.depth + 1 < attempt.links.size()
                && attempt.links[each.depth].origin != trust::Origin::Aia;
            if (!atHand || each.finding->id != trust::issue::kExpired) {
                return {};
            }
            first = std::min(first.value_or(each.depth), each.depth);
        }
        return first ? std::optional(*first - 1) : std::nullopt;
    }

    // Which certificate of the path to ask for another issuer, if any.
    [[nodiscard]] static std::optional<std::size_t> lacking(const trust::ChainAttempt& attempt)
    {
        return worthExtending(attempt) ? std::optional(attempt.links.size() - 1)
                                       : belowExpired(attempt);
    }

    Progress fetchIssuers(const trust::ChainResult& found)
    {
        Progress progress = Progress::Nothing;
        for (const trust::ChainAttempt& attempt : found.attempts) {
            const auto at = lacking(attempt);
            if (!at) {
                continue;
            }
            const auto hops = static_cast<std::size_t>(std::count_if(attempt.links.begin(),
                attempt.links.begin() + static_cast<std::ptrdiff_t>(*at) + 1,
                [](const trust::ChainLink& link) { return link.origin == trust::Origin::Aia; }));
            if (hops >= kLimits.aiaHops) {
                remark({issue::kAiaTooManyHops, Severity::Warning,
                    {{"hops", static_cast<std::int64_t>(hops)}}, {}});
                continue;
            }
            const Progress one = fetchIssuersOf(attempt.links[*at].certificate, hops + 1);
            if (one == Progress::Waiting) {
                return one;
            }
            progress = one == Progress::Grown ? one : progress;
        }
        return progress;
    }

    // Real certificates name one or two; thousands fit into one that somebody made to keep us busy.
    Progress fetchIssuersOf(const decode::CertificatePtr& last, std::size_t hop)
    {
        const std::size_t count = last->caIssuers.size();
        if (count > kLimits.aiaAddresses) {
            tooMany(*last, count, kLimits.aiaAddresses, where(last, kLimits.aiaAddresses));
        }
        for (std::size_t i = 0; i < count && i < kLimits.aiaAddresses; ++i) {
            const Progress one = fetch(*last, last->caIssuers[i], where(last, i), hop);
            if (one != Progress::Nothing) {
                return one;
            }
        }
        return Progress::Nothing;
    }

    void tooMany(const decode::Certificate& last, std::size_t count, std::size_t limit, Span at)
    {
        remark({issue::kAiaTooManyAddresses, Severity::Warning,
            {{"subject", trust::nameParam(last.subject)},
                {"count", static_cast<std::int64_t>(count)},
                {"limit", static_cast<std::int64_t>(limit)}},
            {at}});
    }

    Span where(const decode::CertificatePtr& certificate, std::size_t index)
    {
        return m_run.inBuffers(certificate, certificate->caIssuersSpans[index]);
    }

    Progress fetch(
        const decode::Certificate& last, const std::string& url, Span at, std::size_t hop)
    {
        const auto judged = trust::judgeAiaUrl(url);
        if (const auto* refused = std::get_if<trust::AiaRefused>(&judged)) {
            remark({issue::kAiaRefused, Severity::Warning,
                {{"url", url}, {"reason", refused->reason},
                    {"subject", trust::nameParam(last.subject)}},
                {at}});
            return Progress::Nothing;
        }
        const auto& allowed = std::get<trust::AiaAllowed>(judged);
        if (std::ranges::find(m_taken, allowed.https) != m_taken.end()) {
            return Progress::Nothing;
        }
        if (m_taken.size() >= kLimits.aiaRequests) {
            tooMany(last, m_taken.size() + 1, kLimits.aiaRequests, at);
            return Progress::Nothing;
        }
        const std::string subject = trust::nameParam(last.subject);
        const Answered* answer
            = m_run.ask(AiaRequest{allowed.https, allowed.http, allowed.rule, subject, hop});
        if (answer == nullptr) {
            return Progress::Waiting;
        }
        m_taken.push_back(allowed.https);
        return take(*answer, last, url, at);
    }

    Progress take(
        const Answered& answer, const decode::Certificate& last, const std::string& url, Span at)
    {
        const Reply& reply = answer.exchange.reply;
        if (reply.status != ReplyStatus::Ok) {
            m_unanswered = true;
            remark({issue::kAiaUnanswered, Severity::Warning,
                {{"url", url}, unansweredParam(reply, url)}, {at}});
            return Progress::Nothing;
        }
        const ByteView body = reply.body;
        auto certificates = body.size() <= kLimits.replyBytes
            ? trust::readCertificates(body)
            : Result<std::vector<decode::CertificatePtr>>(Problem{});
        if (!certificates || certificates->empty()) {
            remark({issue::kAiaNoCertificate, Severity::Warning, {{"url", url}},
                {m_run.buffers().whole(answer.buffer), at}});
            return Progress::Nothing;
        }
        Progress progress = Progress::Nothing;
        for (const decode::CertificatePtr& certificate : *certificates) {
            if (certificate->subject.canonical == last.issuer.canonical) {
                m_pool.push_back({certificate, trust::Origin::Aia, url});
                progress = Progress::Grown;
            } else {
                remark({issue::kAiaOtherSubject, Severity::Warning,
                    {{"url", url}, {"wanted", trust::nameParam(last.issuer)},
                        {"found", trust::nameParam(certificate->subject)}},
                    {at}});
            }
        }
        return progress;
    }

    void remark(Finding finding)
    {
        const auto same = [&finding](const Finding& f) {
            return f.id == finding.id && f.spans == finding.spans;
        };
        if (std::ranges::none_of(m_remarks, same)) {
            m_remarks.push_back(std::move(finding));
        }
    }

    StageRun& m_run;
    std::vector<trust::PoolEntry> m_pool;
    std::vector<std::string> m_taken; ///< URLs whose answer is in the pool already
    std::vector<Finding> m_remarks;
    bool m_unanswered = false;
};

// What the findings of a path say, with spans that can be shown in this run.
std::vector<Finding> findingsOf(StageRun& run, const trust::ChainAttempt& path)
{
    std::vector<Finding> findings;
    for (const trust::ChainFinding& each : path.findings) {
        findings.push_back(*each.finding);
        for (Span& span : findings.back().spans) {
            span = run.inBuffers(path.links[each.depth].certificate, span);
        }
    }
    return findings;
}

// Whoever adds a root vouches for it, and the name it bears is its maker's choice.
void sayStanding(StageRun& run, const trust::Anchor& anchor)
{
    const auto params = [&anchor] {
        return Params{{"anchor", anchor.name}, {"sha256", hex(anchor.spkiSha256)}};
    };
    const trust::Provenance standing = trust::standingOf(anchor);
    if (standing == trust::Provenance::Lab) {
        run.note(issue::kLabAnchor, {{"anchor", anchor.name}});
    } else if (standing == trust::Provenance::Added) {
        run.fact("chain.anchor.provenance", "added"); // beside its name, which is anybody's choice
        run.note(issue::kAddedAnchor, params());
    }
    if (trust::takesShippedName(anchor)) {
        run.warn(issue::kAnchorNameTaken, params());
    }
}

void stateGood(StageRun& run, const trust::ChainAttempt& path)
{
    for (Finding& finding : findingsOf(run, path)) {
        run.say(std::move(finding));
    }
    const trust::Anchor& anchor = run.context().anchors.all()[*path.anchor];
    run.fact("chain.anchor", anchor.name);
    run.fact("chain.length", std::to_string(path.links.size()));
    sayStanding(run, anchor);
}

// The reasons of the path that came furthest; where nothing but a missing issuer stands in the way
// and somebody could have answered, the question stays open.
void stateBad(StageRun& run, const trust::ChainResult& found, bool unanswered)
{
    if (!found.nearest) {
        run.fail(trust::issue::kNoIssuer,
            {{"subject", trust::nameParam(run.imds().signer->subject)},
                {"issuer", trust::nameParam(run.imds().signer->issuer)}},
            {run.imds().signerSpan});
        return;
    }
    const trust::ChainAttempt& nearest = found.attempts[*found.nearest];
    for (Finding& finding : findingsOf(run, nearest)) {
        const bool open = finding.id == trust::issue::kNoIssuer && unanswered;
        if (open) {
            finding.id = issue::kIssuerUnavailable;
            finding.severity = Severity::Missing;
        }
        run.say(std::move(finding));
    }
}

} // namespace

void chain(StageRun& run)
{
    if (!run.imds().signer) {
        run.lacksInput();
        return;
    }
    Search search(run);
    auto found = search.go();
    if (!found) {
        return;
    }
    run.consult(run.imds().signerSpan);
    for (Finding& remark : search.remarks()) {
        // A path was found all the same: what went wrong on the way is worth a note, no more.
        remark.severity = found->good ? Severity::Note : remark.severity;
        run.say(std::move(remark));
    }
    if (found->good) {
        stateGood(run, found->attempts[*found->good]);
    } else {
        stateBad(run, *found, search.somethingUnanswered());
    }
    run.imds().chain = std::move(*found);
}

} // namespace attest::verify::imds
