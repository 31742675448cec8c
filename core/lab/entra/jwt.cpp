// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/entra/jwt.h"

#include "verify/jose_rules.h"

namespace attest::lab {

std::optional<Jwt> Jwt::read(std::string_view token)
{
    Jwt jwt;
    const BufferId buffer = jwt.m_buffers.add(Buffer("token", copyBytes(asBytes(token))));
    const auto jws = decode::readCompactJws(jwt.m_buffers, jwt.m_tree, buffer);
    if (!jws) {
        return std::nullopt;
    }
    jwt.m_jws = *jws;
    const auto claims = decode::readClaims(jwt.m_buffers, jwt.m_tree, jwt.m_jws);
    if (!claims) {
        return std::nullopt;
    }
    jwt.m_claims = *claims;
    return jwt;
}

std::string Jwt::header(std::string_view name) const
{
    return decode::memberText(m_tree, m_jws.headerRoot, name, m_buffers).value_or(std::string());
}

std::string Jwt::claim(std::string_view name) const
{
    return decode::memberText(m_tree, m_claims, name, m_buffers).value_or(std::string());
}

std::optional<Time> Jwt::time(std::string_view claim) const
{
    return decode::numericDate(
        m_tree, decode::member(m_tree, m_claims, claim, m_buffers), m_buffers);
}

std::vector<std::string> Jwt::audiences() const
{
    std::vector<std::string> all;
    const decode::NodeId node = decode::member(m_tree, m_claims, "aud", m_buffers);
    if (node == decode::kNoNode) {
        return all;
    }
    if (m_tree.at(node).kind != decode::NodeKind::Array) {
        return {claim("aud")};
    }
    for (auto id = m_tree.at(node).firstChild; id != decode::kNoNode; id = m_tree.at(id).next) {
        all.push_back(decode::textOf(m_tree, id, m_buffers).value_or(std::string()));
    }
    return all;
}

bool Jwt::verifies(trust::Workbench& bench, const trust::PublicKey& key) const
{
    const auto algorithm = verify::rsaAlgorithm(header("alg"));
    return algorithm && key.valid()
        && bench.verify(key, *algorithm, m_buffers.bytes(m_jws.signingInput),
               m_buffers.at(m_jws.signature).bytes())
        == trust::Workbench::Outcome::Good;
}

} // namespace attest::lab
