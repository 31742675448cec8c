// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure_access.h"

#include "net/live_transport.h"
#include "run.h"
#include "token_ends.h"

#include <cstdlib>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace attest::app {

namespace {

void leaveNoImage()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    // A collector behind a pipe is not held by that limit (core(5)).
    ::prctl(PR_SET_DUMPABLE, 0);
}

/// Where nothing outlasts a command, the environment can bring what a person would have to type each time.
void takeFromEnvironment(const azure::Connection& connection, net::SecretStore& secrets)
{
    const std::pair<std::string_view, const char*> sources[]
        = {{azure::kClientSecret, "AZURE_CLIENT_SECRET"},
            {azure::kPassphrase, "AZURE_CLIENT_CERTIFICATE_PASSWORD"}};
    for (const auto& [what, name] : sources) {
        const char* value
            = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nothing here sets any
        if (value != nullptr && *value != '\0') {
            (void)secrets.put(
                azure::secretKey(connection, what), SecretBytes(copyBytes(asBytes(value))));
        }
    }
}

} // namespace

AzureAccess azureAccess(const Invocation& invocation, const azure::Connection& connection)
{
    leaveNoImage();
    net::NetworkOptions options;
    options.proxy = connection.proxy;
    options.extraCaPem = connection.extraCaPem;
    options.places = connection.places;
    AzureAccess access;
    access.transport = net::liveTransport(std::move(options));
    auto keychain = net::keychainStore();
    if (keychain.ok()) {
        access.secrets = std::move(keychain).value();
    } else {
        access.secrets = net::memoryStore();
        access.noKeychain = keychain.problem();
        takeFromEnvironment(connection, *access.secrets);
    }
    auto surroundings = azure::thisMachine();
    surroundings.issued = [connection](Time end) { keepTokenEnd(connection, end); };
    access.session = azure::openSession(
        connection, access.transport, access.secrets, [&invocation] { return invocation.time(); },
        std::move(surroundings));
    return access;
}

std::variant<AzureAccess, int> accessFor(const Invocation& invocation)
{
    if (refusedInBatch(invocation)) {
        return int{kUsage};
    }
    const auto kept = keptConnections(invocation);
    if (const auto* error = std::get_if<UsageError>(&kept)) {
        return refuse(invocation, *error);
    }
    if (const auto* problem = std::get_if<Problem>(&kept)) {
        return failFor(invocation, *problem);
    }
    const auto chosen = chosenConnection(std::get<std::vector<azure::Connection>>(kept),
        invocation.arguments.text(kConnectionOption.name));
    if (!chosen) {
        return refuseFor(invocation, chosen.problem());
    }
    return azureAccess(invocation, *chosen);
}

bool wantsKeychain(azure::CredentialKind kind)
{
    using enum azure::CredentialKind;
    return kind == Browser || kind == DeviceCode || kind == ClientSecret;
}

int failFor(const Invocation& invocation, const Problem& problem)
{
    return refuse(invocation.streams, invocation.json() ? Form::Json : Form::Words, kReject,
        problem.id.value, adviceOn(problem));
}

bool refusedInBatch(const Invocation& invocation)
{
    if (invocation.inBatch()) {
        refuse(invocation,
            {"usage.not-in-batch",
                QT_TRANSLATE_NOOP("assay", "a batch opens no connection to Azure")});
    }
    return invocation.inBatch();
}

} // namespace attest::app
