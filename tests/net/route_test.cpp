// SPDX-License-Identifier: GPL-3.0-or-later
// What is decided before a socket is opened: the target, the proxy, the rule for addresses.
#include "net/address_rule.h"
#include "net/proxy_choice.h"
#include "net/target.h"
#include "support.h"

#include <gtest/gtest.h>

#include <map>

namespace attest::test {
namespace {

TEST(Target, IsReadFromItsUrl)
{
    const std::pair<const char*, const char*> kCases[] = {
        {"https://Management.Azure.com/subscriptions?api-version=1",
            "https://management.azure.com/subscriptions?api-version=1"},
        {"http://169.254.169.254/a", "http://169.254.169.254/a"},
        {"https://a.example:443", "https://a.example/"},
        {"http://[::1]:8080/x", "http://[::1]:8080/x"},
        {"https://a.example/a/../b/%2e%2E?q=%41", "https://a.example/a/../b/%2e%2E?q=%41"},
        {"https://a.example/'x'", "https://a.example/'x'"},
    };
    for (const auto& [url, read] : kCases) {
        const auto target = net::targetOf(url);
        EXPECT_EQ(target ? target->url() : paramOf(target.problem(), "reason"), read) << url;
    }
}

TEST(Target, RefusesWhatCouldMeanTwoPlaces)
{
    const std::pair<std::string, const char*> kCases[] = {
        {"ftp://a.example/", "scheme"},
        {"file:///etc/passwd", "scheme"},
        {"gopher://a.example/", "scheme"},
        {"https://user:pass@a.example/", "userinfo"},
        {"https://a.example@b.example/", "userinfo"},
        {"https://a.example/#part", "fragment"},
        {"https://a.example\\@b.example/", "syntax"},
        {"https://a.example/a b", "syntax"},
        {"https://a.example/\r\nX: y", "syntax"},
        {"https://a.example/\xc3\xa4", "syntax"},
        {"https://a%2eexample/", "host"},
        {"https://[fe80::1%25eth0]/", "host"},
        {"https://a.example:0/", "syntax"},
        {"https://a.example:99999/", "syntax"},
        {"a.example/path", "syntax"},
        {"https:///path", "host"},
        {"https://0x7f000001/", "host"},
        {"https://127.1/", "host"},
        {"https://a.example./", "host"},
        {"https:/a.example/", "host"},
        {"", "syntax"},
        {"https://a.example/" + std::string(20'000, 'a'), "length"},
    };
    for (const auto& [url, reason] : kCases) {
        const auto target = net::targetOf(url);
        EXPECT_EQ(target ? target->url() : paramOf(target.problem(), "reason"), reason)
            << url.substr(0, 60);
    }
}

using Variables = std::map<std::string, std::string>;

std::string proxyOf(const char* url, const Variables& variables, const net::Proxy& proxy = {})
{
    const auto choice = net::proxyFor(
        net::targetOf(url).value(), proxy, [&](const char* name) -> std::optional<std::string> {
            const auto found = variables.find(name);
            return found == variables.end() ? std::nullopt : std::optional(found->second);
        });
    return choice ? *choice : std::string(choice.problem().id.value);
}

struct ProxyCase {
    const char* url;
    Variables variables;
    const char* proxy;
};

TEST(ProxyChoice, FollowsTheEnvironment)
{
    const Variables both{{"http_proxy", "http://p:1"}, {"https_proxy", "http://p:2"}};
    const ProxyCase kCases[] = {
        {"http://a.example/", both, "http://p:1"},
        {"https://a.example/", both, "http://p:2"},
        {"http://a.example/", {{"HTTP_PROXY", "http://p:1"}}, ""},
        {"https://a.example/", {{"HTTPS_PROXY", "p:2"}}, "http://p:2"},
        {"https://a.example/", {{"ALL_PROXY", "socks5h://p:3"}}, "socks5h://p:3"},
        {"https://a.example/", {{"https_proxy", "p:2"}, {"no_proxy", "example"}}, ""},
        {"https://a.example/", {{"https_proxy", "p:2"}, {"no_proxy", ".A.example, b"}}, ""},
        {"https://ba.example/", {{"https_proxy", "p:2"}, {"no_proxy", "a.example"}}, "http://p:2"},
        {"https://a.example/", {{"https_proxy", "p:2"}, {"NO_PROXY", "*"}}, ""},
        {"http://10.1.2.3/", {{"http_proxy", "p:2"}, {"no_proxy", "10.0.0.0/8"}}, ""},
        {"http://11.1.2.3/", {{"http_proxy", "p:2"}, {"no_proxy", "10.0.0.0/8"}}, "http://p:2"},
        {"https://a.example/", {{"https_proxy", "https://p:2"}}, "net.proxy-failed"},
        {"http://localhost:1/", both, ""},
        {"http://127.0.0.2:1/", both, ""},
        {"http://[::1]:1/", both, ""},
        {"http://169.254.131.2:8081/msi/token", both, ""}, // an identity service of this machine
        {"http://169.255.1.1/", both, "http://p:1"},
    };
    for (const ProxyCase& one : kCases) {
        EXPECT_EQ(proxyOf(one.url, one.variables), one.proxy) << one.url;
    }
}

TEST(ProxyChoice, CanBeMadeByTheOperator)
{
    const Variables both{{"http_proxy", "http://p:1"}, {"no_proxy", "a.example"}};
    EXPECT_EQ(proxyOf("http://b.example/", both, {net::Proxy::Kind::None, {}}), "");
    EXPECT_EQ(proxyOf("http://a.example/", both, {net::Proxy::Kind::Explicit, "http://own:1"}),
        "http://own:1");
}

TEST(AddressRule, AllowsWhatTheReachSays)
{
    using Only = net::AddressRule::Only;
    const net::AddressRule open{Only::Public, {}};
    EXPECT_TRUE(open.allows({"8.8.8.8", 80}));
    for (const char* address : {"10.0.0.1", "127.0.0.1", "169.254.169.254", "::1", "fe80::1",
             "::ffff:10.0.0.1", "168.63.129.16"}) {
        EXPECT_FALSE(open.allows({address, 80})) << address;
    }
    const net::AddressRule metadata{Only::Metadata, {}};
    EXPECT_TRUE(metadata.allows({"169.254.169.254", 80}));
    EXPECT_FALSE(metadata.allows({"169.254.169.253", 80}));
    EXPECT_FALSE(metadata.allows({"8.8.8.8", 80}));
    const net::AddressRule exactly{Only::Exactly, {"127.0.0.1", 4711}};
    EXPECT_TRUE(exactly.allows({"127.0.0.1", 4711}));
    EXPECT_FALSE(exactly.allows({"127.0.0.1", 4712}));
    EXPECT_FALSE(exactly.allows({"127.0.0.2", 4711}));
}

} // namespace
} // namespace attest::test
