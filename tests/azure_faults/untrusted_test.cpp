// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody in a service's place whose certificate proves nothing, to each client that asks it: told by what is
// wrong with the certificate, and not a byte of a request arrives behind the handshake.
#include "../net/tls_server.h"
#include "azure/resolve.h"
#include "azure_faults/hostile_lab.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using namespace attest::test;

namespace {

/// The names that services have in life.
const std::vector<std::string> kNames{"login.microsoftonline.com", "sts.windows.net",
    "management.azure.com", "graph.microsoft.com", "metadata.azure.com", "www.microsoft.com"};

const TestAuthority& authority()
{
    static const TestAuthority one;
    return one;
}

enum class Trust { OfTheAuthority, OfNobody };
struct Fault {
    const char* name;
    RawTls (*tls)();
    std::string_view told; ///< empty: nothing is wrong with it
    Trust trust = Trust::OfTheAuthority;
};
const Fault kFaults[]{
    {"WrongHost",
        [] {
            return authority().serving({{"other.example"}, 2049});
        },
        "net.tls-wrong-host"},
    {"Expired",
        [] {
            return authority().serving({kNames, 2021});
        },
        "net.tls-expired"},
    {"SelfSigned", [] { return TestAuthority::selfSigned(); }, "net.tls-untrusted"},
    {"UnknownAuthority",
        [] {
            return authority().serving({kNames, 2049});
        },
        "net.tls-untrusted", Trust::OfNobody},
};
const Fault kSound{"Sound", [] { return authority().serving({kNames, 2049}); }, ""};

void present(HostileLab& at, const Fault& fault)
{
    at.present(
        fault.tls(), fault.trust == Trust::OfTheAuthority ? authority().pem() : std::string());
}

/// An issuer's certificate by https. That http may serve in its place, because a signature is checked
/// afterwards, is another matter.
std::string byDownloading(HostileLab& at)
{
    at.turn(lab::Azure::Aia);
    std::string id;
    azure::ResolveOptions options;
    options.clock = [&at] { return at.simulated.now(); };
    options.told = [&id](const azure::Resolution& one) {
        id = one.problem ? one.problem->id.value : std::string_view();
    };
    const auto answers = azure::liveAnswers(nullptr, *at.transport, std::move(options));
    (void)answers(verify::AiaRequest{
        "https://www.microsoft.com/pkiops/certs/one.crt", {}, "Microsoft's authorities", "one"});
    return id;
}

std::vector<Asking> everybody()
{
    std::vector<Asking> all(askings().begin(), askings().end());
    all.push_back({"Downloading", lab::Azure::Aia, byDownloading});
    return all;
}

class Untrusted : public testing::TestWithParam<std::tuple<Asking, Fault>> {};
class Trusted : public testing::TestWithParam<Asking> {};

} // namespace

TEST_P(Untrusted, HearsNothing)
{
    const auto& [asking, fault] = GetParam();
    HostileLab at({});
    present(at, fault);
    EXPECT_EQ(asking.ask(at), fault.told);
    EXPECT_GE(at.visitors(), 1) << "nobody came";
    EXPECT_EQ(at.overheard(), std::vector<std::string>());
}
INSTANTIATE_TEST_SUITE_P(All, Untrusted,
    testing::Combine(testing::ValuesIn(everybody()), testing::ValuesIn(kFaults)),
    [](const auto& info) {
        return std::string(std::get<0>(info.param).name) + std::get<1>(info.param).name;
    });

// What the other tests do not see would be seen: who shows a good certificate is asked.
TEST_P(Trusted, HearsWhatItIsAsked)
{
    HostileLab at({});
    present(at, kSound);
    (void)GetParam().ask(at);
    const auto heard = at.overheard();
    ASSERT_FALSE(heard.empty());
    const bool token
        = GetParam().service == lab::Azure::Arm || GetParam().service == lab::Azure::Graph;
    const bool heardToken = std::ranges::any_of(heard, [](const std::string& head) {
        return head.find("Authorization: Bearer ") != std::string::npos;
    });
    EXPECT_EQ(heardToken, token);
}
INSTANTIATE_TEST_SUITE_P(All, Trusted, testing::ValuesIn(everybody()),
    [](const auto& info) { return std::string(info.param.name); });
