// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_lines.h"

#include "telemetry/log/log_time.h"

#include <array>
#include <cstdio>
#include <memory>
#include <random>
#include <vector>

namespace attest::bench {

namespace {

class Writer {
public:
    Writer()
    {
        for (int i = 0; i < 2048; ++i) {
            m_ids.push_back(id());
        }
    }

    std::string next()
    {
        m_time += static_cast<telemetry::Nanos>(m_random() % 2'500'000);
        const auto kind = m_random() % 100;
        return kind < 20 ? started()
            : kind < 40  ? authorized()
            : kind < 60  ? connected()
            : kind < 80  ? issued()
            : kind < 92  ? verified()
            : kind < 96  ? unresolved()
                         : rejected();
    }

private:
    std::string id()
    {
        constexpr std::string_view kDigits = "0123456789abcdef";
        std::string text = "00000000-0000-0000-0000-000000000000";
        for (char& c : text) {
            c = c == '-' ? c : kDigits[m_random() % 16];
        }
        return text;
    }
    const std::string& known() { return m_ids[m_random() % m_ids.size()]; }
    std::string number(std::uint64_t below) { return std::to_string(m_random() % below); }
    std::string method() { return m_random() % 2 == 0 ? "azure_imds" : "azure_msi"; }
    std::string head(const char* level, const char* message, const char* component)
    {
        return "{\"time\":\"" + telemetry::shownTime(m_time, 9) + "\",\"level\":\"" + level
            + "\",\"msg\":\"" + message + "\",\"component\":\"" + component + "\",\"sessionId\":\""
            + known() + "\"";
    }
    static std::string tail(std::string line) { return std::move(line) + "}\n"; }

    std::string started()
    {
        return tail(head("INFO", "Login started with multi-attestation support", "agent-endpoint")
            + ",\"remoteAddr\":\"10." + number(256) + "." + number(256) + ".7:" + number(60000)
            + "\",\"providedMethods\":[\"" + method() + "\"],\"clusterId\":\"c-" + number(200)
            + "\",\"agentVersion\":\"0.43." + number(9) + "\"");
    }
    std::string authorized()
    {
        const auto attribute = [](const char* key, const std::string& value) {
            return std::string("\"azure_imds:azure_imds.") + key + "=\\\"" + value + "\\\"\"";
        };
        return tail(head("INFO", "Authorization received and verified", "agent-endpoint")
            + ",\"policy\":\"imds_policy\",\"agentAttestationAttributes\":["
            + attribute("tenant.id", "contoso" + number(16) + ".onmicrosoft.com") + ","
            + attribute("vm.name", "vm-" + number(2000)) + ","
            + attribute("subscription.id", known()) + "," + attribute("location", "northeurope")
            + "],\"durationMs\":" + number(120) + "." + number(1000));
    }
    std::string connected()
    {
        return tail(head("INFO", "Connected to agent", "agent-endpoint") + ",\"clusterId\":\"c-"
            + number(200) + "\",\"agentId\":\"spiffe://example.org/azure/" + known() + "/vm-"
            + number(2000) + "\"");
    }
    std::string issued()
    {
        return tail(head("DEBUG", "Issued X.509-SVID", "signer")
            + ",\"spiffeId\":\"spiffe://example.org/azure/" + known() + "/" + known()
            + "\",\"serial\":\"" + number(1U << 30U)
            + "\",\"ttl\":\"1h0m0s\",\"keyType\":\"ec-p256\"");
    }
    std::string verified()
    {
        return tail(head("DEBUG", "attestation proof verified", "attestor")
            + ",\"attestor_type\":\"" + method() + "\",\"outcome\":\"success\",\"vmId\":\""
            + known() + "\",\"nonceAgeMs\":" + number(900));
    }
    std::string unresolved()
    {
        const auto& subscription = known();
        return tail(head("WARN", "VM details not resolving", "attestor")
            + ",\"attestor_type\":\"azure_imds\",\"subscriptionId\":\"" + subscription
            + "\",\"error\":\"GET https://management.azure.com/subscriptions/" + subscription
            + "/resourceGroups/rg-" + number(40)
            + "/providers/Microsoft.Compute/virtualMachines/vm-" + number(2000)
            + ": RESPONSE 403: 403 Forbidden ERROR CODE: AuthorizationFailed\"");
    }
    std::string rejected()
    {
        constexpr std::array<const char*, 3> kErrors{"nonce mismatch",
            "subscription not in restrictToSubscriptions", "principal ID mismatch"};
        return tail(head("ERROR", "Attestor rejected proof, policy failed", "attestor")
            + ",\"attestor_type\":\"" + method() + "\",\"error\":\"" + kErrors[m_random() % 3]
            + "\",\"stack\":\"attest.(*Verifier).Verify\\n\\tattest/verify.go:" + number(400)
            + "\\nserver.(*Endpoint).Login\\n\\tserver/login.go:" + number(900) + "\"");
    }

    std::mt19937 m_random{20261122};
    telemetry::Nanos m_time = 1'795'000'000'000'000'000;
    std::vector<std::string> m_ids;
};

} // namespace

std::uint64_t writeLog(const std::string& path, std::uint64_t bytes)
{
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
        std::fopen(path.c_str(), "wb"), std::fclose);
    if (!file) {
        return 0;
    }
    Writer writer;
    std::uint64_t lines = 0;
    for (std::uint64_t written = 0; written < bytes; ++lines) {
        const auto line = writer.next();
        if (std::fwrite(line.data(), 1, line.size(), file.get()) != line.size()) {
            return 0;
        }
        written += line.size();
    }
    return lines;
}

} // namespace attest::bench
