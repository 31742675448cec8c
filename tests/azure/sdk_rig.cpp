// SPDX-License-Identifier: GPL-3.0-or-later
#include "sdk_rig.h"

#include "child.h"
#include "lab/entra/service.h"
#include "lab/http/parameters.h"
#include "lab/tenant/seed.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <unistd.h>

namespace attest::test {

namespace {

constexpr char kScope[] = "https://management.azure.com//.default";

/// Made anew for each request: that they are there is all that can be compared.
const std::set<std::string> kRandom{
    "client_assertion", "device_code", "redirect_uri", "code", "code_challenge", "code_verifier"};
/// What only we send: RFC 6749 10.12's guard against a redirect that somebody else began. The library relies
/// on the proof of RFC 7636 alone.
const std::set<std::string> kOursAlone{"state"};
/// What only the library sends: its own name and version, what its cache is keyed by, and what it can
/// handle of later challenges, which we cannot.
const std::set<std::string> kLibraryAlone{"client_info", "claims", "clidata", "x-client-SKU",
    "x-client-VER", "x-client-OS", "x-client-CPU", "x-client-current-telemetry",
    "x-client-last-telemetry", "x-ms-lib-capability", "client-request-id", "x-client-Ver",
    "x-app-name", "x-app-ver"};

} // namespace

Parameters formOf(const lab::http::Request& request)
{
    Parameters all;
    for (const auto& [name, value] : lab::http::parametersOf(request.body)) {
        all[name] = value;
    }
    return all;
}

Parameters queryOf(const lab::http::Request& request)
{
    Parameters all;
    for (const auto& [name, value] :
        lab::http::parametersOf(lab::http::queryPart(request.target))) {
        all[name] = value;
    }
    return all;
}

void expectAlike(const Parameters& ours, const Parameters& theirs)
{
    for (const auto& [name, value] : ours) {
        EXPECT_NE(theirs.contains(name), kOursAlone.contains(name))
            << "the library does not send " << name;
        if (theirs.contains(name) && !kRandom.contains(name)) {
            EXPECT_EQ(value, theirs.at(name)) << name;
        }
    }
    for (const auto& [name, value] : theirs) {
        EXPECT_TRUE(ours.contains(name) || kLibraryAlone.contains(name))
            << "we do not send " << name << "=" << value;
    }
}

void Sdk::SetUp()
{
    if (::access((packages + "/node_modules/.complete").c_str(), F_OK) != 0) {
        GTEST_SKIP() << "the npm packages are not installed (test clients-install)";
    }
    // Node looks for packages beside the file, so it runs a copy beside them.
    std::ofstream(packages + "/sdk_requests.mjs")
        << std::ifstream(ASSAYER_TEST_SOURCE_DIR "/sdk_requests.mjs").rdbuf();
    folder.file("ca.pem", simulated.lab().tenant().tls().caPem());
    folder.file("ops.pem", simulated.opsPem());
    // Its library has the clock of this machine.
    simulated.lab().tenant().setClock(lab::systemTime);
    const auto world = simulated.lab().tenant().world();
    folder.file("token", lab::federatedAssertion(*world, lab::systemTime()));
}

std::map<std::string, std::string> Sdk::environment() const
{
    const char* path = std::getenv("PATH");
    return {{"PATH", path == nullptr ? "/usr/bin:/bin" : path}, {"HOME", folder.path()},
        {"NODE_EXTRA_CA_CERTS", folder.path() + "/ca.pem"},
        {"CERTIFICATE", folder.path() + "/ops.pem"}, {"FEDERATED", folder.path() + "/token"},
        {"TENANT", connection.tenant}, {"CLIENT", ops.credential.clientId},
        {"SECRET", simulated.opsSecret()}, {"AUTHORITY", connection.endpoints.authority},
        {"SCOPE", kScope}};
}

Sdk::Requests Sdk::theirs(const std::string& kind, std::map<std::string, std::string> more)
{
    const std::size_t before = simulated.asked().size();
    more.merge(environment());
    Child node({"/usr/bin/env", "node", "sdk_requests.mjs", kind}, more, packages);
    const auto result = node.result();
    EXPECT_EQ(result.exit, 0) << result.err;
    return asked(before);
}

Sdk::Requests Sdk::ours(azure::Connection made, const azure::Prompts& prompts)
{
    const std::size_t before = simulated.asked().size();
    const auto session = azure::openSession(
        std::move(made), simulated.transport(), simulated.store, lab::systemTime, simulated.around);
    const auto account = session->signIn(prompts, {});
    EXPECT_TRUE(account.ok()) << idOf(account);
    return asked(before);
}

Sdk::Requests Sdk::asked(std::size_t from) const
{
    const auto all = simulated.asked();
    return {all.begin() + static_cast<std::ptrdiff_t>(from), all.end()};
}

std::vector<lab::http::Request> of(const char* method, const std::vector<lab::http::Request>& all)
{
    std::vector<lab::http::Request> found;
    std::ranges::copy_if(all, std::back_inserter(found),
        [method](const auto& request) { return request.method == method; });
    return found;
}

} // namespace attest::test
