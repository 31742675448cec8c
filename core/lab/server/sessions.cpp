// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/server/sessions.h"

#include <algorithm>

namespace attest::lab {

namespace {

/// Earlier challenges that a document is compared with, to tell a cached document from a forged one.
constexpr std::size_t kRecent = 32;

} // namespace

Sessions::Sessions(Duration challengeLife, std::size_t most) : m_life(challengeLife), m_most(most)
{
}

void Sessions::forgetOld(Time now)
{
    const Duration kept{2 * m_life.seconds};
    while (!m_order.empty() && (m_order.size() > m_most || m_order.front().first + kept < now)) {
        m_all.erase(m_order.front().second);
        m_order.pop_front();
    }
}

void Sessions::add(Session session, Time now)
{
    const std::lock_guard guard(m_lock);
    forgetOld(now);
    m_order.emplace_back(session.started, session.id);
    std::string id = session.id;
    m_all.insert_or_assign(std::move(id), std::move(session));
}

std::optional<Session> Sessions::find(std::string_view id, Time now)
{
    const std::lock_guard guard(m_lock);
    forgetOld(now);
    const auto found = m_all.find(std::string(id));
    return found == m_all.end() ? std::nullopt : std::optional(found->second);
}

bool Sessions::challenge(
    std::string_view id, const std::string& nonce, const std::string& tenantDomain, Time now)
{
    const std::lock_guard guard(m_lock);
    const auto found = m_all.find(std::string(id));
    if (found == m_all.end() || found->second.answered) {
        return false;
    }
    Session& session = found->second;
    session.nonce = nonce;
    session.tenantDomain = tenantDomain;
    session.challenged = now;
    m_recent.push_back({nonce, now, false});
    if (m_recent.size() > kRecent) {
        m_recent.pop_front();
    }
    return true;
}

std::optional<Session> Sessions::answer(std::string_view id, Time now)
{
    const std::lock_guard guard(m_lock);
    forgetOld(now);
    const auto found = m_all.find(std::string(id));
    if (found == m_all.end()) {
        return std::nullopt;
    }
    Session was = found->second;
    Session& kept = found->second;
    kept.answered = true;
    const auto recent = std::ranges::find(m_recent, kept.nonce, &verify::IssuedNonce::nonce);
    if (recent != m_recent.end()) {
        recent->used = true;
    }
    return was;
}

verify::NonceLedger Sessions::ledgerFor(const Session& session)
{
    const std::lock_guard guard(m_lock);
    verify::NonceLedger ledger;
    ledger.lifetime = m_life;
    for (const auto& earlier : m_recent) {
        if (earlier.nonce != session.nonce) {
            ledger.issued.push_back(earlier);
        }
    }
    if (!session.nonce.empty()) {
        ledger.issued.push_back({session.nonce, session.challenged, session.answered});
    }
    return ledger;
}

std::size_t Sessions::size()
{
    const std::lock_guard guard(m_lock);
    return m_all.size();
}

} // namespace attest::lab
