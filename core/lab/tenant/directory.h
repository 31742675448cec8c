// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/time.h"
#include "lab/mint/cloud.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// The tenant's directory: who and what can get tokens, and for what.
namespace attest::lab {

struct ClientSecret {
    std::string value;
    Time expires;
};

/// A trust in tokens of another issuer, as Kubernetes workloads use it.
struct FederatedCredential {
    std::string issuer, subject, audience;
    std::string keysJson; ///< the issuer's key set: the lab fetches nothing
};

/// An application as it is registered. It can be asked for, or ask, only where a service principal
/// stands for it too.
struct AppRegistration {
    std::string objectId, appId, displayName;
    std::vector<std::string> identifierUris;
    std::optional<int> tokenVersion; ///< requestedAccessTokenVersion; none is 1
    std::vector<ClientSecret> secrets;
    std::vector<Bytes> certificates; ///< DER
    std::vector<FederatedCredential> federated;
    std::vector<std::string> redirectUris;
    enum class Client { Confidential, Public } client = Client::Confidential;
};

/// Whoever can hold a role: the subject of a token.
struct Principal {
    enum class Kind { Application, ManagedIdentity, User };
    Kind kind = Kind::Application;
    std::string id;    ///< object id: "oid" and "sub"
    std::string appId; ///< client id; empty for a user
    std::string displayName;
    std::string userName;   ///< of a user
    std::string resourceId; ///< of a managed identity: what it belongs to, or is
    std::vector<std::string> graphRoles;
};

struct Directory {
    std::string tenantId, domain, displayName;
    std::vector<AppRegistration> apps;
    std::vector<Principal> principals;
};

[[nodiscard]] const AppRegistration* findApp(const Directory& directory, std::string_view appId);
[[nodiscard]] const Principal* findPrincipal(const Directory& directory, std::string_view id);
/// The service principal or managed identity with that client id.
[[nodiscard]] const Principal* principalOfApp(const Directory& directory, std::string_view appId);
/// Whether a token request's tenant is this one: its id or its domain, in any case.
[[nodiscard]] bool namesTenant(const Directory& directory, std::string_view text);

/// What a token can be for.
struct TokenResource {
    std::string audience; ///< as the token will state it
    int version = 1;
};
enum class NoResource {
    Unknown,     ///< nothing of that name anywhere
    NoPrincipal, ///< an application is registered, but has no service principal
};
/// Looks a resource up by application id URI or client id; those of the cloud itself are always
/// there. The trailing slash of a URI counts, as in life it does for the audience.
[[nodiscard]] std::variant<TokenResource, NoResource> findResource(
    const Directory& directory, Cloud cloud, std::string_view name);

/// Resource Manager's audiences in a cloud, all spellings it takes.
[[nodiscard]] std::vector<std::string> managementAudiences(Cloud cloud);
[[nodiscard]] std::vector<std::string> graphAudiences(Cloud cloud);

} // namespace attest::lab
