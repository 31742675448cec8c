// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/entra/callers.h"

#include "base/ascii.h"

#include <algorithm>

namespace attest::lab {

namespace {

constexpr Duration kLeeway{300};
constexpr std::size_t kMostKnown = 1024;

} // namespace

std::variant<Caller, BadBearer> Callers::judge(
    const std::shared_ptr<const World>& world, std::optional<std::string_view> authorization)
{
    constexpr std::string_view kScheme = "Bearer ";
    if (!authorization || authorization->size() <= kScheme.size()
        || !equalNoCase(authorization->substr(0, kScheme.size()), kScheme)) {
        return BadBearer{BadToken::Missing, {}};
    }
    const std::string_view token = authorization->substr(kScheme.size());
    const Time now = m_tenant->now();
    std::optional<Known> known;
    {
        const std::scoped_lock lock(m_lock);
        if (m_knownOf != world || m_known.size() >= kMostKnown) {
            m_known.clear();
            m_knownOf = world;
        }
        if (const auto found = m_known.find(token); found != m_known.end()) {
            known = found->second;
        }
    }
    if (!known) {
        auto judged = read(*world, token);
        if (const auto* bad = std::get_if<BadBearer>(&judged)) {
            return *bad;
        }
        known = std::get<Known>(judged);
        const std::scoped_lock lock(m_lock);
        if (m_knownOf == world) {
            m_known.emplace(token, *known);
        }
    }
    if (known->to + kLeeway < now) {
        return BadBearer{BadToken::Expired, formatRfc3339(known->to)};
    }
    if (now + kLeeway < known->from) {
        return BadBearer{BadToken::NotYet, formatRfc3339(known->from)};
    }
    return known->caller;
}

std::variant<Callers::Known, BadBearer> Callers::read(
    const World& world, std::string_view token) const
{
    const auto jwt = Jwt::read(token);
    if (!jwt) {
        return BadBearer{BadToken::Malformed, {}};
    }
    const SigningKey* key = findKey(world.keys, jwt->header("kid"));
    trust::Workbench bench;
    if (key == nullptr
        || !jwt->verifies(
            bench, bench.rsaKey(key->certificate.key.modulus(), key->certificate.key.exponent()))) {
        return BadBearer{BadToken::Untrusted, {}};
    }
    if (!equalNoCase(jwt->claim("tid"), world.directory.tenantId)) {
        return BadBearer{BadToken::Tenant, jwt->claim("iss")};
    }
    const std::string audience = jwt->claim("aud");
    if (std::find(m_audiences.begin(), m_audiences.end(), audience) == m_audiences.end()) {
        return BadBearer{BadToken::Audience, audience};
    }
    const std::string appId = jwt->claim("appid");
    return Known{{jwt->claim("oid"), appId.empty() ? jwt->claim("azp") : appId},
        jwt->time("nbf").value_or(Time{}), jwt->time("exp").value_or(Time{})};
}

} // namespace attest::lab
