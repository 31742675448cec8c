// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

namespace attest::live {

enum class SpoolEnd {
    Clear, ///< its files are removed with it
    Keep,  ///< and stay for the next time
};

/// What was received, on disk before anybody sees it: a view of it survives what shows it. In a folder that
/// only its owner may enter, in files that only its owner may read, because logs hold names, addresses
/// and now and then a credential. Bounded: of a source that never ends, the oldest goes.
///
/// Written from one thread. Files are named NAME.NUMBER.log, numbers counting up, and hold whole lines.
class Spool {
public:
    struct Settings {
        std::uint64_t mostBytes = std::uint64_t{4} << 30U;
        SpoolEnd end = SpoolEnd::Clear;
    };
    /// Takes up what an earlier spool of that folder and name kept. Problems: source.spool-failed
    [[nodiscard]] static Result<Spool> open(
        const std::string& folder, const std::string& name, Settings settings);
    Spool(Spool&& other) noexcept;
    Spool& operator=(Spool&&) = delete;
    Spool(const Spool&) = delete;
    ~Spool();

    /// Whole lines, all of them into one file. Nothing, or why they could not be written (the disk is full):
    /// they are lost then, and nothing of them is left.
    [[nodiscard]] std::optional<Problem> append(std::string_view lines);

    struct File {
        std::string path;
        std::uint64_t number = 0, bytes = 0;
        std::uint64_t beside = 0; ///< of another file, which comes and goes with it
    };
    /// So many bytes more stand beside that file: they count to what the spool may hold.
    void countBeside(std::uint64_t number, std::uint64_t bytes);
    /// What comes next goes into a new file.
    void endFile() { m_ended = true; }
    /// The oldest first; the last one is being written to.
    [[nodiscard]] const std::deque<File>& files() const { return m_files; }
    /// Of lines, and of what stands beside them.
    [[nodiscard]] std::uint64_t bytes() const { return m_bytes; }
    /// How many bytes of the oldest lines were given up.
    [[nodiscard]] std::uint64_t givenUp() const { return m_givenUp; }
    /// What becomes of its files with it, from now on.
    void setEnd(SpoolEnd end) { m_settings.end = end; }
    /// Removes all of it, and goes on.
    void clear();

private:
    Spool(std::string folder, std::string name, Settings settings)
        : m_folder(std::move(folder))
        , m_name(std::move(name))
        , m_settings(settings)
    {
    }
    void takeUp();
    [[nodiscard]] std::optional<Problem> nextFile();
    void giveUpOldest();
    void keepBound();
    [[nodiscard]] Problem failed(const std::string& path, int error) const;

    std::string m_folder, m_name;
    Settings m_settings;
    std::deque<File> m_files;
    std::uint64_t m_bytes = 0, m_givenUp = 0, m_nextNumber = 1;
    int m_descriptor = -1;
    bool m_ended = false; ///< the last file takes no more
};

} // namespace attest::live
