// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/sign_in/display_claims.h"

#include "base/bounded_text.h"
#include "decode/jose.h"

namespace attest::azure {

namespace {

struct Read {
    Buffers buffers;
    decode::Tree tree;
    decode::NodeId claims = decode::kNoNode;

    [[nodiscard]] std::string text(const char* name) const
    {
        return bounded(
            decode::memberText(tree, claims, name, buffers).value_or(""), kMostNameBytes);
    }
};

std::optional<Read> read(std::string_view token)
{
    constexpr std::size_t kMostToken = 64U << 10U;
    if (token.size() > kMostToken) {
        return std::nullopt;
    }
    Read out;
    const BufferId id = out.buffers.add(Buffer("token", copyBytes(asBytes(token))));
    const auto jws = decode::readCompactJws(out.buffers, out.tree, id);
    if (!jws) {
        return std::nullopt;
    }
    const auto claims = decode::readClaims(out.buffers, out.tree, *jws);
    if (!claims) {
        return std::nullopt;
    }
    out.claims = *claims;
    return out;
}

} // namespace

DisplayClaims displayClaims(std::string_view token)
{
    DisplayClaims claims;
    const auto found = read(token);
    if (!found) {
        return claims;
    }
    for (const char* name : {"upn", "preferred_username", "unique_name", "appid", "azp"}) {
        claims.name = claims.name.empty() ? found->text(name) : claims.name;
    }
    claims.tenant = found->text("tid");
    claims.objectId = found->text("oid");
    claims.expires = decode::numericDate(found->tree,
        decode::member(found->tree, found->claims, "exp", found->buffers), found->buffers);
    return claims;
}

bool isCompactToken(std::string_view token)
{
    return read(token).has_value();
}

} // namespace attest::azure
