// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/entra/grants.h"

#include "base/ascii.h"
#include "lab/mint/stream.h"
#include "lab/mint/text_code.h"

#include <algorithm>

namespace attest::lab::entra {

namespace {

constexpr std::size_t kMost = 4096;

} // namespace

std::string Grants::keep(Grant grant)
{
    const std::scoped_lock lock(m_lock);
    if (m_grants.size() >= kMost) {
        m_grants.erase(std::min_element(m_grants.begin(), m_grants.end(),
            [](const auto& a, const auto& b) { return a.second.expires < b.second.expires; }));
    }
    std::string text
        = "1." + base64url(Stream(m_seed, "grant/" + std::to_string(m_made++)).take(48));
    m_grants.emplace(text, std::move(grant));
    return text;
}

std::optional<Grant> Grants::find(const std::string& text) const
{
    const std::scoped_lock lock(m_lock);
    const auto found = m_grants.find(text);
    return found == m_grants.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Grant> Grants::take(const std::string& text)
{
    const std::scoped_lock lock(m_lock);
    const auto found = m_grants.find(text);
    if (found == m_grants.end()) {
        return std::nullopt;
    }
    Grant grant = std::move(found->second);
    m_grants.erase(found);
    return grant;
}

std::string Grants::newUserCode()
{
    constexpr std::string_view kLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    const std::scoped_lock lock(m_lock);
    std::string code;
    for (const Byte byte : Stream(m_seed, "user-code/" + std::to_string(m_made++)).take(9)) {
        code += kLetters[byte % kLetters.size()];
    }
    return code;
}

bool Grants::decide(std::string_view userCode, Grant::Answer answer, const std::string& userId)
{
    const std::scoped_lock lock(m_lock);
    for (auto& [text, grant] : m_grants) {
        if (!grant.userCode.empty() && equalNoCase(grant.userCode, userCode)
            && grant.answer == Grant::Answer::Waiting) {
            grant.answer = answer;
            grant.userId = userId;
            return true;
        }
    }
    return false;
}

} // namespace attest::lab::entra
