// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

namespace attest {

/// Bytes that must not outlive their use: wiped when they go, never printed, never compared in a
/// way that tells how much matched. Move only.
class SecretBytes {
public:
    SecretBytes() = default;
    explicit SecretBytes(Bytes bytes) : m_bytes(std::move(bytes)) {}
    SecretBytes(SecretBytes&& other) noexcept : m_bytes(std::move(other.m_bytes)) { other.wipe(); }
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    ~SecretBytes() { wipe(); }

    [[nodiscard]] ByteView view() const { return m_bytes; }
    void wipe();

private:
    Bytes m_bytes;
};

} // namespace attest
