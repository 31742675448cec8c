// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/mint/certificate.h"
#include "raw_server.h"

namespace attest::test {

struct TestLeaf {
    std::vector<std::string> names{"server.example"};
    int untilYear = 2049;
};

// An authority of the test's own, and servers under it.
struct TestAuthority {
    lab::Certificate root;
    TestAuthority();
    [[nodiscard]] std::string pem() const { return lab::certificatePem(root.der); }
    [[nodiscard]] RawTls serving(const TestLeaf& leaf = {}) const;
    [[nodiscard]] static RawTls selfSigned();
};

} // namespace attest::test
