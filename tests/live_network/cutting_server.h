// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/http/server.h"

#include <memory>
#include <mutex>
#include <random>

namespace attest::test {

// Stands before a service and spoils its first answers, as a seed says: with nothing, with somebody else's
// words, by hanging up, or by ending a followed log in the middle of a line.
class CuttingServer {
public:
    CuttingServer(lab::http::Handler inner, unsigned seed, int cuts);

    [[nodiscard]] std::string url() const;
    [[nodiscard]] int cutsMade() const;

private:
    lab::http::Response answer(const lab::http::Request& request);

    lab::http::Handler m_inner;
    mutable std::mutex m_lock;
    std::mt19937 m_random;
    int m_cuts, m_made = 0;
    std::optional<lab::http::Server> m_server;
};

} // namespace attest::test
