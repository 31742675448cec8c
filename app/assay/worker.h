// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files.h"
#include "trust/workbench.h"

#include <memory>

namespace attest::app {

struct Loaded;

/// What one thread keeps from command to command: warm keys, decoded certificates, files and what
/// was made from them. A memo: no answer depends on it.
class Worker {
public:
    Worker();
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    [[nodiscard]] trust::Workbench& bench() { return m_bench; }
    [[nodiscard]] Files& files() { return m_files; }
    /// Values made from files (loaded.h).
    [[nodiscard]] Loaded& loaded() { return *m_loaded; }

private:
    trust::Workbench m_bench;
    Files m_files;
    std::unique_ptr<Loaded> m_loaded;
};

} // namespace attest::app
