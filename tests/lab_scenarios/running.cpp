// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_scenarios/running.h"

#include "lab/http/client.h"

#include <charconv>

namespace attest::test {

namespace {

constexpr Time kNow{1785245040, 0}; // 2026-07-28T13:24:00Z

std::shared_ptr<lab::Tenant> tenant()
{
    const auto& basis = shared().basis;
    return std::make_shared<lab::Tenant>(basis.world, lab::clockFrom(kNow), basis.pki);
}

} // namespace

const Shared& shared()
{
    static const Shared made = [] {
        lab::SceneOrder order;
        order.now = kNow;
        return Shared{order, lab::SceneBasis(order)};
    }();
    return made;
}

Running::Running(lab::ServedOptions options, std::string_view machine)
{
    lab::LabOptions azureOptions;
    azureOptions.tenant = tenant();
    azureOptions.machine = machine;
    azureOptions.allowance = lab::imds::kUnlimited;
    azure = lab::Lab::start(std::move(azureOptions)).value();
    options.judged = [this](const lab::Judgement& judgement) {
        const std::lock_guard guard(lock);
        judged.emplace_back(judgement.appraisal.decidingVerdict().cause.value);
    };
    served = lab::ServedTrustDomain::start(*azure, std::move(options)).value();
}

std::uint16_t portIn(std::string_view url)
{
    std::uint16_t port = 0;
    const auto colon = url.rfind(':') + 1;
    std::from_chars(url.data() + colon, url.data() + url.size(), port);
    return port;
}

std::uint16_t Running::imdsPort() const
{
    return portIn(azure->url(lab::Azure::Imds));
}

std::string Running::configuration(verify::Method method) const
{
    return served->agentFiles()[method == verify::Method::AzureImds ? 0 : 1].second;
}

lab::Agent Running::agent(verify::Method method) const
{
    lab::AgentSetup setup;
    setup.config = policy::loadAgentConfig(configuration(method)).config.value();
    setup.trustDomain = served->trustDomain();
    setup.imds = lab::askerOf(imdsPort());
    setup.server = lab::askerOf(served->serverPort());
    setup.seed = "running";
    return lab::Agent(std::move(setup));
}

std::vector<std::string> Running::causes() const
{
    const std::lock_guard guard(lock);
    return judged;
}

std::string Running::logs(const std::string& target) const
{
    lab::http::Client client(served->logsPort());
    lab::http::Request request;
    request.target = target;
    const auto answered = client.ask(request);
    return answered ? answered->body : std::string();
}

} // namespace attest::test
