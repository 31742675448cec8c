// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/server_names.h"

#include <gtest/gtest.h>

namespace attest::watch {
namespace {

using Kinship = ServerNames::Kinship;

ServerNames called(std::string_view name)
{
    ServerNames names;
    names.add(name);
    return names;
}

} // namespace

TEST(ServerNames, AreTheSameWhateverPortOrCase)
{
    const struct {
        const char *one, *other;
        Kinship kinship;
    } cases[] = {
        {"spirl-server-0", "spirl-server-0:9090", Kinship::Same},
        {"Spirl-Server-0", "spirl-server-0", Kinship::Same},
        {"10.0.3.7:9090", "10.0.3.7", Kinship::Same},
        {"[2001:DB8::1]:9090", "2001:db8::1", Kinship::Same},
        {"spirl-server-0.spirl-server.spirl-system.svc:9090", "spirl-server-0", Kinship::Short},
        {"spirl-server-0.prod.example", "spirl-server-0.dev.example", Kinship::None},
        {"spirl-server-0", "spirl-server-1", Kinship::None},
        {"10.0.3.7", "10.0.3.8", Kinship::None},
        {"10.0.3.7", "10", Kinship::None},
        {"127.0.0.1:9090", "127.0.0.1", Kinship::None},
        {"localhost:9090", "localhost", Kinship::None},
        {"[::1]:9090", "::1", Kinship::None},
        {"", "", Kinship::None},
        {":9090", ":9091", Kinship::None},
        {"[", "[", Kinship::None},
    };
    for (const auto& each : cases) {
        EXPECT_EQ(called(each.one).with(called(each.other)), each.kinship)
            << each.one << " and " << each.other;
        EXPECT_EQ(called(each.other).with(called(each.one)), each.kinship)
            << each.other << " and " << each.one;
    }
}

TEST(ServerNames, OfAPodAreNotThoseOfItsHostOrItsContainers)
{
    live::Origin origin;
    origin.name = "spirl-server-0/server";
    origin.pod = "spirl-server-0";
    origin.container = "server";
    origin.host = "node-3";
    const auto names = namesOf(origin);
    EXPECT_EQ(names.with(called("spirl-server-0:9090")), Kinship::Same);
    EXPECT_EQ(names.with(called("node-3:9100")), Kinship::None);
    EXPECT_EQ(names.with(called("server")), Kinship::None);
}

TEST(ServerNames, OfLinesWithoutAPodAreTheHostOrTheFile)
{
    live::Origin journal;
    journal.name = "journald+ssh://signer-1";
    journal.host = "signer-1";
    EXPECT_EQ(namesOf(journal).with(called("signer-1:9090")), Kinship::Same);
    for (const char* path : {"/var/log/signer-1.log", "signer-1.jsonl", "/a/signer-1.log.gz"}) {
        live::Origin file;
        file.name = path;
        EXPECT_EQ(namesOf(file).with(called("signer-1:9090")), Kinship::Same) << path;
    }
}

TEST(ServerNames, OfMetricsAreWhatTheirSeriesAndTheirUrlSay)
{
    const auto pod = called("spirl-server-0");
    EXPECT_EQ(namesOf({"10.0.3.7:9090", {"spirl-server-0"}}).with(pod), Kinship::Same);
    EXPECT_EQ(namesOf({"10.0.3.7:9090", {}}).with(pod), Kinship::None);
    EXPECT_EQ(namesOfMetricsUrl("https://spirl-server-0:9090/metrics").with(pod), Kinship::Same);
    const std::string pods = "https://api.example:6443/api/v1/namespaces/spirl-system/pods/";
    EXPECT_EQ(
        namesOfMetricsUrl(pods + "spirl-server-0:9090/proxy/metrics").with(pod), Kinship::Same);
    EXPECT_EQ(namesOfMetricsUrl(pods + "https:spirl-server-0:9090/proxy/metrics").with(pod),
        Kinship::Same);
    EXPECT_EQ(
        namesOfMetricsUrl(pods + "spirl-server-0:9090/proxy/metrics").with(called("api.example")),
        Kinship::None)
        << "the proxy is nobody's log";
    EXPECT_EQ(namesOfMetricsUrl("no URL"), ServerNames());
}

} // namespace attest::watch
