// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that are too much, or not what they say they are, to each client that holds something secret: told
// by a finding, and within a bound that is measured at the other side.
#include "azure_faults/hostile_lab.h"
#include "support/gzipped.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::test;

namespace {

constexpr std::string_view kTooLarge = "net.too-large";
constexpr std::size_t kPart = 1U << 20U;
constexpr std::size_t kMost = 32U << 20U; ///< twice the largest bound: the rest stands on its way

/// As long as somebody takes it; counts what was taken.
class Endless final : public lab::http::BodySource {
public:
    explicit Endless(std::atomic<std::size_t>& given) : m_given(given) {}
    std::optional<std::string> next() override
    {
        if (m_given > 2 * kMost) {
            return std::nullopt; // the test has failed; no need to go on
        }
        m_given += kPart;
        return std::string(kPart, ' ');
    }

private:
    std::atomic<std::size_t>& m_given;
};

/// A byte now and then, as long as anybody waits.
class Dripping final : public lab::http::BodySource {
public:
    std::optional<std::string> next() override { return " "; }
};

const std::string& bomb()
{
    static const std::string made = gzipped(" ", 64U << 20U);
    return made;
}

lab::http::Response ofBomb(const HostileLab& /*at*/)
{
    auto response = lab::http::json(200, bomb());
    response.headers.push_back({"Content-Encoding", "gzip"});
    return response;
}

lab::http::Response nested(const HostileLab& /*at*/)
{
    return lab::http::json(200, "{\"value\":" + std::string(100'000, '['));
}

lab::http::Response webPage(const HostileLab& /*at*/)
{
    return lab::http::text(200, "<html>Sign in to the guest network</html>", "text/html");
}

/// Everything that anybody looks for, as something else.
lab::http::Response lies(const HostileLab& /*at*/)
{
    return lab::http::json(200,
        R"({"token_type":"Bearer","expires_in":"soon","access_token":[1],"device_code":{},)"
        R"("user_code":7,"verification_uri":[],"value":{"id":"x"},"output":7,"status":[]})");
}

struct Flood {
    const char* name;
    lab::http::Response (*answer)(const HostileLab& at);
    /// By service: Entra, metadata, Resource Manager, Graph.
    std::string_view entra, imds, arm, graph;
};
constexpr Flood kFloods[]{
    {"Bomb", ofBomb, kTooLarge, kTooLarge, kTooLarge, kTooLarge},
    {"Nested", nested, "entra.not-entra", "credential.not-identity-service", "azure.not-json",
        "azure.not-json"},
    {"WebPage", webPage, "entra.not-entra", "credential.not-identity-service", "azure.not-json",
        "azure.not-json"},
    {"Lies", lies, "entra.bad-answer", "credential.identity-bad-answer", "azure.unexpected-shape",
        "azure.unexpected-shape"},
};

std::string_view expected(const Flood& flood, const Asking& asking)
{
    // What a verification is given it judges itself, unless it is too much to be given.
    if (std::string_view(asking.name) == "Resolving" && flood.entra != kTooLarge) {
        return "";
    }
    return asking.service == lab::Azure::Entra ? flood.entra
        : asking.service == lab::Azure::Imds   ? flood.imds
        : asking.service == lab::Azure::Arm    ? flood.arm
                                               : flood.graph;
}

class Floods : public testing::TestWithParam<std::tuple<Asking, Flood>> {};
class EndlessBodies : public testing::TestWithParam<Asking> {};
class DrippingBodies : public testing::TestWithParam<Asking> {};

const auto kEverybody = testing::ValuesIn(askings().begin(), askings().end());

} // namespace

TEST_P(Floods, AreToldApart)
{
    const auto& [asking, flood] = GetParam();
    HostileLab at(flood.answer);
    EXPECT_EQ(asking.ask(at), expected(flood, asking));
    EXPECT_GE(at.asked(), 1) << "the service was not asked";
}

INSTANTIATE_TEST_SUITE_P(
    All, Floods, testing::Combine(kEverybody, testing::ValuesIn(kFloods)), [](const auto& info) {
        return std::string(std::get<0>(info.param).name) + std::get<1>(info.param).name;
    });

TEST_P(EndlessBodies, AreReadToTheirBound)
{
    std::atomic<std::size_t> given = 0;
    {
        HostileLab at([&given](const auto&) {
            auto response = lab::http::json(200, "");
            response.source = std::make_shared<Endless>(given);
            return response;
        });
        EXPECT_EQ(GetParam().ask(at), kTooLarge);
    }
    EXPECT_GT(given, 0U);
    EXPECT_LT(given, kMost);
}

INSTANTIATE_TEST_SUITE_P(
    All, EndlessBodies, kEverybody, [](const auto& info) { return std::string(info.param.name); });

TEST_P(DrippingBodies, EndWithTheTime)
{
    HostileLab at([](const auto&) {
        auto response = lab::http::json(200, "");
        response.source = std::make_shared<Dripping>();
        return response;
    });
    at.hurry(std::chrono::milliseconds(500));
    EXPECT_EQ(GetParam().ask(at), "net.timed-out");
}

INSTANTIATE_TEST_SUITE_P(
    All, DrippingBodies, kEverybody, [](const auto& info) { return std::string(info.param.name); });
