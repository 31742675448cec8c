// SPDX-License-Identifier: GPL-3.0-or-later
// Lists that go on: where the next page is asked for, whatever a page says.
#include "doctor/pages.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::doctor;

namespace {

/// What is asked of a service at graph.example whose first page names that one as the next.
std::vector<std::string> askedAfter(const std::string& next)
{
    std::vector<std::string> asked;
    const Pages pages{"applications", "https://graph.example", "@odata.nextLink",
        [&](const std::string& path) {
            net::HttpReply reply;
            reply.status = 200;
            reply.body = copyBytes(
                asBytes(asked.empty() ? R"({"value":[],"@odata.nextLink":")" + next + R"("})"
                                      : R"({"value":[]})"));
            asked.push_back(path);
            return Asked{std::move(reply), {}, "graph.example"};
        },
        [](const Asked&, const std::string&) { return Finding{}; }};
    static_cast<void>(readPages(pages, "/v1.0/applications", [](const auto&) { return true; }));
    return asked;
}

using Paths = std::vector<std::string>;

} // namespace

TEST(Pages, TheNextPageIsAskedForAsItIsWritten)
{
    const Paths expected{"/v1.0/applications", "/v1.0/next?$skiptoken=x"};
    EXPECT_EQ(askedAfter("https://graph.example/v1.0/next?$skiptoken=x"), expected);
    EXPECT_EQ(askedAfter("https://graph.example:443/v1.0/next?$skiptoken=x"), expected);
}

TEST(Pages, NoAddressCanMakeTheHostLonger)
{
    // Behind "https://graph.example" this would be another host's name.
    EXPECT_EQ(askedAfter("https://graph.example/abc.attacker.example/x"),
        (Paths{"/v1.0/applications", "/abc.attacker.example/x"}));
    EXPECT_EQ(askedAfter("https://graph.example?x"), (Paths{"/v1.0/applications", "/?x"}));
    EXPECT_EQ(
        askedAfter("https://graph.example.attacker.example/x"), (Paths{"/v1.0/applications"}));
    EXPECT_EQ(askedAfter("https://a@graph.example/x"), (Paths{"/v1.0/applications"}));
}
