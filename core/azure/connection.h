// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/live_transport.h"
#include "policy/cloud.h"

#include <string>
#include <vector>

/// Azure as its operators reach it: signing in, looking at resources, fetching evidence, answering the
/// verifier's requests. Everything is a client of a net::Transport.
namespace attest::azure {

/// Where a cloud's services are. Of the four clouds from policy::cloudFacts; each can be edited for a
/// private or simulated cloud.
struct Endpoints {
    std::string authority; ///< "https://login.microsoftonline.com"
    std::string arm;       ///< "https://management.azure.com"
    std::string armAudience;
    std::string graph;
    std::string metadata = "http://169.254.169.254"; ///< of this machine
};
[[nodiscard]] Endpoints endpointsOf(policy::Cloud cloud);

enum class CredentialKind {
    Browser, ///< authorization code with PKCE on loopback
    DeviceCode,
    ClientSecret,
    Certificate,     ///< PEM or PKCS#12, PS256 assertion
    FederatedToken,  ///< a file, as AKS workload identity writes it
    ManagedIdentity, ///< IMDS, App Service or Arc, by what the environment says
    AzureCli,        ///< az account get-access-token
};
[[nodiscard]] std::string_view credentialName(
    CredentialKind kind); ///< "browser", "device-code", ...
[[nodiscard]] std::optional<CredentialKind> credentialNamed(std::string_view name);

/// How the connection proves who it is. Holds no secret: those are in a SecretStore under secretKey().
struct Credential {
    CredentialKind kind = CredentialKind::Browser;
    std::string clientId;
    std::string file; ///< of Certificate and FederatedToken
    std::string
        identity; ///< of ManagedIdentity: client id, object id or resource id; empty: the one
    enum class IdentityIs { None, ClientId, ObjectId, ResourceId } identityIs = IdentityIs::None;
};

/// A way to Azure, as it is kept in settings. No secrets.
struct Connection {
    std::string id; ///< a GUID made when it was added
    std::string name;
    policy::Cloud cloud = policy::Cloud::Public;
    Endpoints endpoints;
    std::string tenant; ///< GUID or domain; empty: "organizations"
    Credential credential;
    net::Proxy proxy;
    std::string extraCaPem;                                ///< of a private or simulated cloud
    std::map<std::string, net::Place, std::less<>> places; ///< of a simulated tenant
    bool lab = false; ///< a simulated tenant: lab anchors are valid here and nowhere else
    /// Somebody signed out. It holds until they sign in again, also where the proof is at hand and nobody
    /// would be asked: no token is asked for by this connection meanwhile.
    bool signedOut = false;
};
/// "assayer/<id>/<what>"
[[nodiscard]] std::string secretKey(const Connection& connection, std::string_view what);
/// What is kept under secretKey(): what a person enters, and what renews a sign-in.
inline constexpr std::string_view kClientSecret = "client-secret";
inline constexpr std::string_view kPassphrase = "passphrase"; ///< of Certificate's file
inline constexpr std::string_view kRefreshToken = "refresh-token";
/// The public client that people sign in with unless they registered their own: the command line's,
/// which Azure's SDKs use too.
inline constexpr std::string_view kPublicClient = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";
/// A random one (RFC 9562 5.4), for Connection::id.
[[nodiscard]] std::string newGuid();

} // namespace attest::azure
