// SPDX-License-Identifier: GPL-3.0-or-later
// What may be asked of a metadata service. The same texts go into scripts that run on other machines, so
// nothing is let through that a shell or a URL could read as more than itself.

#include "azure/arm/client.h"
#include "azure/imds/client.h"
#include "azure/random.h"
#include "azure/sign_in/form.h"
#include "base/ascii.h"
#include "base/bounded_text.h"
#include "base/hex.h"
#include "base/percent.h"

#include <algorithm>

namespace attest::azure {
namespace {

bool isMadeOf(std::string_view text, std::string_view besides)
{
    return std::all_of(text.begin(), text.end(),
        [besides](char c) { return isAlnum(c) || besides.find(c) != std::string_view::npos; });
}

Problem badParameter(const char* what, std::string_view value)
{
    return {issue::kBadParameter,
        {{"what", std::string(what)}, {"value", bounded(std::string(value), kMostNameBytes)}}, {}};
}

} // namespace

std::string newNonce()
{
    return hex(randomBytes(16));
}

std::optional<Problem> unfitNonce(std::string_view nonce)
{
    constexpr std::size_t kLongest = 32;
    if (!nonce.empty() && nonce.size() <= kLongest && isMadeOf(nonce, "+/=-_")) {
        return std::nullopt;
    }
    return Problem{issue::kBadNonce, {{"nonce", bounded(std::string(nonce), kMostNameBytes)}}, {}};
}

std::optional<Problem> unfitResource(std::string_view resource)
{
    constexpr std::size_t kLongest = 256;
    const bool fits = !resource.empty() && resource.size() <= kLongest && isAlnum(resource.front())
        && isMadeOf(resource, ":/._-");
    return fits ? std::nullopt : std::optional(badParameter("resource", resource));
}

std::optional<Problem> unfitIdentity(const IdentityChoice& identity)
{
    using By = IdentityChoice::By;
    switch (identity.by) {
    case By::Only:
        return std::nullopt;
    case By::ClientId:
    case By::ObjectId:
        return isGuid(identity.value)
            ? std::nullopt
            : std::optional(badParameter(
                identity.by == By::ClientId ? "client_id" : "object_id", identity.value));
    case By::ResourceId:
        break;
    }
    const bool fits = isPlainResourceId(identity.value) && isMadeOf(identity.value, "/-_.")
        && !segmentOf(identity.value, "userAssignedIdentities").empty();
    return fits ? std::nullopt : std::optional(badParameter("msi_res_id", identity.value));
}

std::string attestedPath(std::string_view nonce)
{
    return "/metadata/attested/document?api-version=" + std::string(kAttestedVersion)
        + "&nonce=" + percentEncoded(nonce);
}

std::string instancePath()
{
    return "/metadata/instance?api-version=" + std::string(kInstanceVersion);
}

std::string tokenPath(std::string_view resource, const IdentityChoice& identity)
{
    constexpr const char* kNames[] = {"", "&client_id=", "&object_id=", "&msi_res_id="};
    const std::string chosen = identity.by == IdentityChoice::By::Only
        ? std::string()
        : kNames[static_cast<std::size_t>(identity.by)] + percentEncoded(identity.value);
    return "/metadata/identity/oauth2/token?api-version=" + std::string(kIdentityVersion)
        + "&resource=" + percentEncoded(resource) + chosen;
}

} // namespace attest::azure
