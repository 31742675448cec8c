// SPDX-License-Identifier: GPL-3.0-or-later
#include "exposition_text.h"

#include <cstdint>
#include <cstdio>
#include <random>

namespace attest::bench {

namespace {

class Writer {
public:
    std::string take() { return std::move(m_out); }
    [[nodiscard]] std::size_t series() const { return m_series; }

    void counter(const char* name, std::size_t count)
    {
        head(name, "counter");
        for (std::size_t i = 0; i < count; ++i) {
            line("%s{attestor_type=\"%s\",outcome=\"%s\",cluster_id=\"c-%06zx\",trust_domain="
                 "\"example.org\",pod=\"tds-%zu\"} %u\n",
                name, m_random() % 2 == 0 ? "azure_imds" : "azure_msi",
                m_random() % 2 == 0 ? "success" : "failed", i, i % 40,
                static_cast<unsigned>(m_random() % 10'000'000));
        }
    }

    void histogram(const char* name, std::size_t count)
    {
        constexpr const char* kBounds[] = {
            "0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1", "2.5", "5", "10", "+Inf"};
        head(name, "histogram");
        for (std::size_t i = 0; i < count; ++i) {
            char labels[128];
            std::snprintf(labels, sizeof labels,
                "attestor_type=\"azure_imds\",cluster_id=\"c-%06zx\",pod=\"tds-%zu\"", i, i % 40);
            unsigned total = 0;
            for (const char* bound : kBounds) {
                total += static_cast<unsigned>(m_random() % 900);
                line("%s_bucket{%s,le=\"%s\"} %u\n", name, labels, bound, total);
            }
            line("%s_sum{%s} %.9f\n", name, labels, static_cast<double>(m_random() % 100'000) / 7);
            line("%s_count{%s} %u\n", name, labels, total);
        }
    }

    void gauge(const char* name, std::size_t count)
    {
        head(name, "gauge");
        for (std::size_t i = 0; i < count; ++i) {
            line("%s{session=\"%08x%08x\",agent=\"spiffe://example.org/azure/vm-%05zu\"} %.7e\n",
                name, static_cast<unsigned>(m_random()), static_cast<unsigned>(m_random()), i,
                1.795e9 + static_cast<double>(m_random() % 100'000));
        }
    }

private:
    void head(const char* name, const char* type)
    {
        m_out += std::string("# HELP ") + name + " Something that is counted.\n# TYPE " + name + " "
            + type + "\n";
    }

    template <typename... Values>
    void line(const char* format, Values... values)
    {
        char text[320];
        m_out.append(
            text, static_cast<std::size_t>(std::snprintf(text, sizeof text, format, values...)));
        ++m_series;
    }

    std::string m_out;
    std::size_t m_series = 0;
    std::mt19937 m_random{7};
};

} // namespace

std::string expositionText(std::size_t series)
{
    Writer writer;
    for (const char* name : {"spirl_attestation_signer_proof_total",
             "spirl_attestation_agent_proof_total", "spirl_svid_issued_total"}) {
        writer.counter(name, series / 10);
    }
    writer.histogram("spirl_attestation_duration_seconds", series / 2 / 14);
    writer.gauge("spirl_agent_session_last_seen_seconds", series - writer.series());
    return writer.take();
}

} // namespace attest::bench
