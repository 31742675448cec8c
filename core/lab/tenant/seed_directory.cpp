// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/tenant/seed_directory.h"

#include "lab/mint/guid.h"
#include "lab/mint/jwks.h"
#include "lab/mint/stream.h"
#include "lab/mint/text_code.h"
#include "lab/tenant/changes.h"
#include "lab/tenant/seed.h"

#include <algorithm>

namespace attest::lab {

namespace {

constexpr std::int64_t kDay = 86400;
constexpr char kFederationIssuer[] = "https://oidc.lab.assayer.invalid/";
constexpr char kFederationSubject[] = "system:serviceaccount:ops:deployer";
constexpr char kFederationAudience[] = "api://AzureADTokenExchange";

AppRegistration application(const World& world, std::string name)
{
    AppRegistration app;
    app.objectId = deriveGuid(world.seed, "app-object/" + name);
    app.appId = deriveGuid(world.seed, "app/" + name);
    app.displayName = std::move(name);
    return app;
}

void add(World& world, AppRegistration app, std::vector<std::string> graphRoles = {})
{
    Principal principal;
    principal.id = deriveGuid(world.seed, "app-principal/" + app.displayName);
    principal.appId = app.appId;
    principal.displayName = app.displayName;
    principal.graphRoles = std::move(graphRoles);
    world.directory.principals.push_back(std::move(principal));
    world.directory.apps.push_back(std::move(app));
}

AppRegistration opsApp(const World& world, Time now)
{
    AppRegistration ops = application(world, kOpsApp);
    const std::string secret = base64url(Stream(world.seed, "ops-secret").take(30));
    ops.secrets
        = {{secret, now + Duration{180 * kDay}}, {"expired-" + secret, now - Duration{kDay}}};
    ops.certificates = {opsCertificate(world).certificate.der};
    PublishedKey published;
    published.key = federationKey(world);
    ops.federated
        = {{kFederationIssuer, kFederationSubject, kFederationAudience, jwks({published})}};
    return ops;
}

} // namespace

void seedDirectory(World& world, Time now)
{
    Directory& directory = world.directory;
    directory.tenantId = deriveGuid(world.seed, "tenant");
    directory.domain = "contoso.onmicrosoft.com";
    directory.displayName = "Contoso";

    AppRegistration server = application(world, kServerApp);
    server.identifierUris = {"api://" + directory.tenantId + "/" + kServerApp};
    server.secrets
        = {{base64url(Stream(world.seed, "server-secret").take(30)), now + Duration{180 * kDay}}};
    add(world, std::move(server));

    add(world, opsApp(world, now), {"Application.ReadWrite.All"});

    AppRegistration console = application(world, kConsoleApp);
    console.client = AppRegistration::Client::Public;
    console.redirectUris = {"http://localhost"};
    add(world, std::move(console));

    // The client id that the Azure SDKs and the command line use unless told otherwise.
    AppRegistration cli = application(world, "Microsoft Azure CLI");
    cli.appId = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";
    cli.client = AppRegistration::Client::Public;
    cli.redirectUris = {"http://localhost"};
    add(world, std::move(cli));

    Principal user;
    user.kind = Principal::Kind::User;
    user.id = deriveGuid(world.seed, std::string("user/") + kUserName);
    user.displayName = "Alice Example";
    user.userName = std::string(kUserName) + "@" + directory.domain;
    user.graphRoles = {"Application.Read.All"};
    directory.principals.push_back(std::move(user));
}

void seedRoles(World& world)
{
    const Principal* server = principalOfApp(world.directory, appNamed(world, kServerApp).appId);
    const Principal* ops = principalOfApp(world.directory, appNamed(world, kOpsApp).appId);
    const auto user
        = std::find_if(world.directory.principals.begin(), world.directory.principals.end(),
            [](const Principal& one) { return one.kind == Principal::Kind::User; });
    const std::string production = "/subscriptions/" + world.subscriptions[0].subscriptionId;
    const std::string integration = "/subscriptions/" + world.subscriptions[1].subscriptionId;
    for (const std::string& subscription : {production, integration}) {
        grantRole(world, server->id, "Reader", subscription);
        grantRole(world, user->id, "Owner", subscription);
    }
    grantRole(world, ops->id, "Reader", production);
    grantRole(world, ops->id, "Virtual Machine Contributor",
        production + "/resourceGroups/contoso-web-rg");
}

const AppRegistration& appNamed(const World& world, std::string_view displayName)
{
    static const AppRegistration kNone;
    for (const AppRegistration& app : world.directory.apps) {
        if (app.displayName == displayName) {
            return app;
        }
    }
    return kNone;
}

SigningKey opsCertificate(const World& world)
{
    return deriveSigningKey(world.seed, "ops-certificate", {world.created.seconds - 10 * kDay, 0});
}

SigningKey federationKey(const World& world)
{
    return deriveSigningKey(world.seed, "federation", {world.created.seconds - 10 * kDay, 0});
}

std::string federatedAssertion(const World& world, Time now)
{
    TokenSpec spec;
    spec.rawPayload = std::string("{\"iss\":\"") + kFederationIssuer + "\",\"sub\":\""
        + kFederationSubject + "\",\"aud\":[\"" + kFederationAudience
        + "\"],\"iat\":" + std::to_string(now.seconds) + ",\"nbf\":" + std::to_string(now.seconds)
        + ",\"exp\":" + std::to_string(now.seconds + 3600) + "}";
    return mintToken(spec, federationKey(world));
}

} // namespace attest::lab
