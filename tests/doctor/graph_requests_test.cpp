// SPDX-License-Identifier: GPL-3.0-or-later
// What we ask Graph, and the acts that people confirm, are what Microsoft's own client of Graph sends for the
// same operation: tests/clients holds it to the same list.
#include "azure/listed_requests.h"
#include "doctor/act.h"
#include "doctor/examine.h"
#include "doctor/lab_side.h"
#include "lab/tenant/changes.h"
#include "policy/cloud.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <mutex>

using namespace attest;
using namespace attest::doctor;
using namespace attest::test;

namespace {

constexpr char kSomebody[] = "00000000-0000-4000-8000-000000000000"; // of the list

/// A lab whose tenant lacks something, and what arrives at its Graph.
class Directory {
public:
    explicit Directory(const std::function<void(lab::World&)>& lacking)
    {
        m_lab->tenant().change(lacking);
        m_lab->intercept(lab::Azure::Graph, [this](const auto& request, const auto& next) {
            const std::scoped_lock lock(m_lock);
            if (request.path() != "/v1.0/organization") { // whether it is there at all
                m_arrived.push_back(request);
            }
            return next(request);
        });
    }
    /// The acts that an examination proposes for a check.
    std::vector<Prepared> examine(std::string_view check)
    {
        Subject subject;
        subject.connection = m_connection;
        subject.session = &m_session;
        subject.transport = &m_session.transport();
        subject.clock = [this] { return m_lab->tenant().now(); };
        for (const Diagnosis& each : doctor::examine(subject, {})) {
            if (each.check == check) {
                return each.acts;
            }
        }
        return {};
    }
    void send(const std::vector<Prepared>& acts)
    {
        ASSERT_EQ(acts.size(), 1U);
        const auto sent = sendPrepared(acts[0], m_session, {});
        EXPECT_TRUE(sent.ok()) << sent.problem().id.value;
    }
    /// As the list writes it: the request of that method to a path that contains the text.
    [[nodiscard]] std::string arrived(std::string_view method, std::string_view part)
    {
        const std::scoped_lock lock(m_lock);
        const auto found = std::ranges::find_if(m_arrived, [&](const auto& request) {
            return request.method == method && request.path().find(part) != std::string::npos;
        });
        return found == m_arrived.end() ? std::string() : listed(*found);
    }

private:
    [[nodiscard]] std::string listed(const lab::http::Request& request) const
    {
        const auto world = m_lab->tenant().world();
        Placeholders all{{policy::defaultAudience(world->directory.tenantId), "{audience}"}};
        for (const auto& app : world->directory.apps) {
            all.emplace_back(app.appId, kSomebody);
            all.emplace_back(app.objectId, kSomebody);
        }
        const std::string authorization(request.header("Authorization").value_or(""));
        all.emplace_back(authorization.substr(authorization.find(' ') + 1), "{token}");
        return asListed(request, "Authorization", all);
    }

    std::mutex m_lock;
    std::vector<lab::http::Request> m_arrived;
    std::unique_ptr<lab::Lab> m_lab = startedLab();
    azure::Connection m_connection = connectionTo(*m_lab);
    LabSession m_session{*m_lab, m_connection, lab::kOpsApp};
};

std::string serverApp(const lab::World& world)
{
    return lab::appNamed(world, lab::kServerApp).appId;
}

} // namespace

TEST(GraphRequests, ForAnApplicationAreTheSdks)
{
    Directory directory([](lab::World& world) { lab::removeApp(world, serverApp(world)); });
    directory.send(directory.examine("application"));
    const auto expected = listedRequests();
    EXPECT_EQ(directory.arrived("GET", "/applications"), expected.at("applications"));
    EXPECT_EQ(directory.arrived("POST", "/applications"), expected.at("create-application"));
}

TEST(GraphRequests, ForAServicePrincipalAreTheSdks)
{
    Directory directory([](lab::World& world) {
        lab::removePrincipal(world, principalOfApp(world.directory, serverApp(world))->id);
    });
    directory.send(directory.examine("service-principal"));
    const auto expected = listedRequests();
    EXPECT_EQ(directory.arrived("GET", "/servicePrincipals"), expected.at("service-principals"));
    EXPECT_EQ(
        directory.arrived("POST", "/servicePrincipals"), expected.at("create-service-principal"));
}

TEST(GraphRequests, ForTheVersionOfTokensAreTheSdks)
{
    Directory directory(
        [](lab::World& world) { lab::setTokenVersion(world, serverApp(world), 2); });
    directory.send(directory.examine("token-version"));
    EXPECT_EQ(
        directory.arrived("PATCH", "/applications/"), listedRequests().at("set-token-version"));
}
