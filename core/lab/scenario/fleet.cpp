// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/scenario/fleet.h"

#include "lab/faults/scene_texts.h"
#include "lab/tenant/seed.h"

#include <charconv>
#include <cmath>
#include <thread>

namespace attest::lab {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::size_t kMostThreads = 32;

/// A scene with nothing in it but the agent's own: the tenant only tells names.
Scene agentScene(verify::Method method, const std::string& seed)
{
    SceneOrder order;
    order.method = method;
    order.seed = seed;
    order.now = systemClock()();
    Scene scene;
    scene.method = method;
    scene.now = order.now;
    scene.clock = systemClock();
    scene.machine = order.machine;
    scene.tenant = std::make_shared<Tenant>(
        seededWorld(order.seed, order.now, order.cloud), scene.clock, KeySizes::Small);
    scene.policy = policyTextFor(scene);
    scene.agent = agentTextFor(scene);
    scene.pathTemplate = templateFor(method);
    scene.serverAhead = std::make_shared<std::atomic<std::int64_t>>(0);
    return scene;
}

Problem badMix(std::string_view fault, const char* reason)
{
    return {issue::kBadMix, {{"fault", std::string(fault)}, {"reason", std::string(reason)}}, {}};
}

http::Handler handlerOf(Asker asker)
{
    return [asker = std::move(asker)](const http::Request& request) {
        auto answered = asker(request);
        http::Response none;
        none.status = 0;
        return answered ? std::move(answered).value() : none;
    };
}

/// One machine of the fleet: the agent as it is, and as each fault of the mix makes it.
class Member {
public:
    Member(const FleetOrder& order, const Scene& plain, std::size_t number)
    {
        AgentSetup setup;
        setup.name = order.agents == 1 ? order.name : order.name + "-" + std::to_string(number);
        setup.trustDomain = order.trustDomain;
        setup.log = order.log;
        setup.metrics = order.metrics;
        setup.config = policy::loadAgentConfig(order.configuration).config.value();
        setup.imds = askerOf(order.imds);
        setup.server = askerOf(order.server);
        setup.seed = order.seed;
        const Asker imds = setup.imds;
        const Asker server = setup.server;
        m_variants.emplace_back(setup);
        for (const Share& share : order.mix) {
            Scene scene = plain;
            scene.agent = order.configuration;
            scene.imds = handlerOf(imds);
            share.fault->apply(scene);
            setup.config = policy::loadAgentConfig(scene.agent).config.value_or(setup.config);
            setup.imds = askerOf(scene.imds);
            setup.server = scene.transit ? scene.transit(server) : server;
            setup.seed = order.seed + "/" + std::string(share.fault->name);
            m_variants.emplace_back(setup);
        }
    }
    [[nodiscard]] Attested attest(std::size_t variant) { return m_variants[variant].attest(); }

private:
    std::vector<Agent> m_variants; ///< the first without a fault, the others as in the mix
};

/// 0, or one more than the place in the mix: spread evenly over the logins (multiples of the golden
/// ratio), and the same in every run.
std::size_t variantOf(std::uint64_t login, const std::vector<Share>& mix)
{
    constexpr double kGolden = 0.618033988749894848;
    double whole = 0;
    double at = std::modf(0.5 + static_cast<double>(login) * kGolden, &whole);
    for (std::size_t i = 0; i < mix.size(); ++i) {
        if (at < mix[i].part) {
            return i + 1;
        }
        at -= mix[i].part;
    }
    return 0;
}

void add(FleetResult& sum, std::size_t variant, Attested attested)
{
    ++(attested.connected ? sum.connected : sum.refused);
    sum.faulty += variant == 0 ? 0 : 1;
    sum.amiss += variant == 0 && !attested.connected ? 1 : 0;
    sum.last = std::move(attested);
}

} // namespace

// Tried out: whatever else than agent, transit and metadata answers is touched shows here.
bool happensAtTheAgent(const Fault& fault)
{
    if (fault.touches == Touches::Clocks) {
        return false;
    }
    Scene scene = agentScene(fault.method, "any");
    const Scene before = scene;
    const auto world = scene.world();
    fault.apply(scene);
    return scene.world() == world && scene.hosts.empty() && scene.anchors.empty()
        && scene.policy == before.policy && scene.pathTemplate == before.pathTemplate
        && scene.trustDomain == before.trustDomain && scene.logins == before.logins;
}

Result<std::vector<Share>> readMix(const std::vector<std::string>& terms, verify::Method method)
{
    std::vector<Share> mix;
    double all = 0;
    for (const std::string& term : terms) {
        const auto equals = term.find('=');
        const std::string name = term.substr(0, equals);
        const Fault* fault = findFault(name);
        if (fault == nullptr) {
            return badMix(name, "unknown");
        }
        if (fault->method != method) {
            return badMix(name, "other-method");
        }
        if (!happensAtTheAgent(*fault)) {
            return badMix(name, "not-at-the-agent");
        }
        double hundredths = 0;
        const char* from = term.c_str() + std::min(equals + 1, term.size());
        const char* end = term.c_str() + term.size();
        const auto [stop, error] = std::from_chars(from, end, hundredths);
        all += hundredths;
        if (equals == std::string::npos || error != std::errc() || stop != end
            || !(hundredths > 0 && all <= 100)) {
            return badMix(name, "share");
        }
        mix.push_back({fault, hundredths / 100});
    }
    return mix;
}

FleetResult runFleet(const FleetOrder& order)
{
    const Scene plain = order.mix.empty() ? Scene() : agentScene(order.method, order.labSeed);
    std::vector<Member> members;
    members.reserve(order.agents);
    for (std::size_t i = 0; i < order.agents; ++i) {
        members.emplace_back(order, plain, i);
    }
    const std::size_t threads = std::min(order.agents, kMostThreads);
    const auto begun = Steady::now();
    std::mutex lock;
    FleetResult sum;
    const auto work = [&](std::size_t mine) {
        for (std::uint64_t login = 0; login < order.logins; ++login) {
            const std::size_t member = login % order.agents;
            if (member % threads != mine) {
                continue;
            }
            std::this_thread::sleep_until(begun
                + std::chrono::duration_cast<Steady::duration>(
                    std::chrono::duration<double>(static_cast<double>(login) / order.aSecond)));
            const std::size_t variant = variantOf(login, order.mix);
            Attested attested = members[member].attest(variant);
            const std::lock_guard guard(lock);
            add(sum, variant, std::move(attested));
        }
    };
    std::vector<std::thread> running;
    for (std::size_t i = 1; i < threads; ++i) {
        running.emplace_back(work, i);
    }
    work(0);
    for (auto& thread : running) {
        thread.join();
    }
    sum.took = Steady::now() - begun;
    return sum;
}

} // namespace attest::lab
