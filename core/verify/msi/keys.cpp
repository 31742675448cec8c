// SPDX-License-Identifier: GPL-3.0-or-later
// Which key? The one whose kid the header names, out of the issuer's set, if it may sign at all and is
// that issuer's own: the public set carries keys of other clouds and of consumer accounts too. A kid that
// the set does not have may be newer than the set: it is asked for once more, past the cache.

#include "verify/msi/claims.h"
#include "verify/msi/keys_of_issuer.h"
#include "verify/msi/stages.h"

namespace attest::verify::issue {
/// params: url, status, unasked (one of the two)
inline constexpr IssueId kJwksUnanswered{"key.jwks-unanswered"};
/// The key names another cloud or tenant as its issuer. params: kid, found, expected
inline constexpr IssueId kKeyOtherIssuer{"key.other-issuer"};
/// The set was asked for again because of an unknown kid. params: kid
inline constexpr IssueId kJwksRefetched{"key.jwks-refetched"};
} // namespace attest::verify::issue

namespace attest::verify::msi {
namespace {

// The issuer whose keys these have to be: the policy's, else what was asked for, else the token's word.
std::string expectedIssuer(StageRun& run)
{
    if (run.msi().entry != nullptr) {
        return run.msi().entry->issuerUrl;
    }
    if (!run.context().demands.issuer.empty()) {
        return run.context().demands.issuer;
    }
    return std::string(claim(run, "iss").text.value_or(""));
}

class KeySearch {
public:
    explicit KeySearch(StageRun& run) : m_run(run) {}

    /// False while an answer is awaited.
    bool go()
    {
        const auto first = bufferOfSet(false);
        if (!first) {
            return !m_run.waiting();
        }
        m_run.consult(m_run.buffers().whole(*first));
        if (!askedAgain()) {
            if (!choose(*first)) {
                return true;
            }
            if (!m_choice.unknownKid || m_run.context().jwks) {
                conclude();
                return true;
            }
        }
        const auto again = bufferOfSet(true);
        if (!again) {
            return !m_run.waiting();
        }
        m_run.note(issue::kJwksRefetched, {{"kid", m_run.msi().header->kid}});
        m_run.consult(m_run.buffers().whole(*again));
        if (choose(*again)) {
            conclude();
        }
        return true;
    }

private:
    // Then the first set has been read, and did not have the key.
    [[nodiscard]] bool askedAgain() const
    {
        return !m_run.context().jwks
            && m_run.answered(JwksRequest{m_run.msi().discovery->jwksUri, true}) != nullptr;
    }

    std::optional<BufferId> bufferOfSet(bool refetch)
    {
        if (m_run.context().jwks) {
            if (!m_given) {
                m_given = m_run.buffers().add(Buffer("jwks", *m_run.context().jwks));
            }
            return m_given;
        }
        const JwksRequest request{m_run.msi().discovery->jwksUri, refetch};
        const Answered* answer = m_run.ask(request);
        if (answer == nullptr) {
            return {};
        }
        if (answer->exchange.reply.status != ReplyStatus::Ok) {
            m_run.missing(issue::kJwksUnanswered,
                {{"url", request.url}, unansweredParam(answer->exchange.reply, request.url)});
            return {};
        }
        return answer->buffer;
    }

    bool choose(BufferId buffer)
    {
        const Span header = m_run.buffers().whole(m_run.msi().jws->header);
        if (const auto set = m_run.bench().keySet(m_run.buffers().at(buffer))) {
            const decode::NodeId first = m_run.tree().graft(m_run.root(), set->tree, buffer);
            m_choice = chooseKey(set->jwks, *m_run.msi().header, header);
            take(set, buffer, first);
            showFindings(header, buffer);
            return true;
        }
        auto read = decode::readJwks(m_run.buffers(), m_run.tree(), m_run.root(), buffer);
        if (!read) {
            m_run.fail(read.problem());
            return false;
        }
        const auto own = std::make_shared<const decode::Jwks>(std::move(*read));
        m_choice = chooseKey(*own, *m_run.msi().header, header);
        take(own, buffer, 0);
        return true;
    }

    // The key is shared with the set it is in, whose first node stands here at that place of the tree.
    template <typename Set>
    void take(const std::shared_ptr<Set>& set, BufferId buffer, decode::NodeId first)
    {
        if (m_choice.key != nullptr) {
            const Span own = m_choice.key->span;
            m_key = TokenKey{{set, m_choice.key}, {buffer, own.offset, own.length}};
            m_node = m_choice.key->node + first;
        }
    }

    // Moves what was found out of a set that was read by itself to where it is shown. The header's span
    // is of this run already; it cannot be mistaken, since buffer 0 of a run is the token.
    void showFindings(Span header, BufferId buffer)
    {
        for (Finding& finding : m_choice.findings) {
            for (Span& span : finding.spans) {
                const bool stays = span == header || span == Span{};
                span.buffer = stays ? span.buffer : buffer;
            }
        }
    }

    void conclude()
    {
        for (const Finding& finding : m_choice.findings) {
            m_run.say(finding);
        }
        if (!m_key) {
            return;
        }
        const std::string expected = expectedIssuer(m_run);
        const decode::Jwk& key = *m_key->jwk;
        // One that is there and empty names nobody: it is not the same as none.
        const bool named
            = decode::member(m_run.tree(), m_node, "issuer", m_run.buffers()) != decode::kNoNode;
        if (named && !keyServes(key.issuer, expected)) {
            m_run.fail(issue::kKeyOtherIssuer,
                {{"kid", key.kid}, {"found", key.issuer}, {"expected", expected}}, {m_key->span});
        }
        m_run.fact("key.kid", key.kid, {m_key->span});
        m_run.fact("key.bits", std::to_string(key.modulus.size() * 8), {m_key->span});
        m_run.msi().key = std::move(m_key);
    }

    StageRun& m_run;
    KeyChoice m_choice;
    std::optional<TokenKey> m_key;
    decode::NodeId m_node = decode::kNoNode; ///< of the key
    std::optional<BufferId> m_given;
};

} // namespace

void keys(StageRun& run)
{
    const auto& header = run.msi().header;
    if (!run.msi().jws || !header || !header->hasKid
        || (!run.context().jwks && !run.msi().discovery)) {
        run.lacksInput();
        return;
    }
    KeySearch search(run);
    if (!search.go()) {
        return;
    }
}

} // namespace attest::verify::msi
