// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/threaded_source.h"

namespace attest::live {

/// Lines of something that is open already: standard input, a pipe. It is not closed.
class DescriptorSource final : public ThreadedSource {
public:
    DescriptorSource(std::string name, int descriptor)
        : ThreadedSource(std::move(name))
        , m_descriptor(descriptor)
    {
    }
    ~DescriptorSource() override { join(); }

private:
    void run() override;
    int m_descriptor;
};

} // namespace attest::live
