// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/running_labs.h"

#include "base/json_writer.h"
#include "decode/json.h"

#include <algorithm>
#include <charconv>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace attest::lab {

namespace {

constexpr std::string_view kEnding = ".json";
constexpr std::size_t kMostBytes = 65536;
constexpr std::size_t kMostLabs = 256;

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

/// Not a link, ours, and closed to all others: somebody else could name ports of theirs there.
bool isOurs(const std::string& folder)
{
    struct stat facts {};
    constexpr mode_t kOthers = 077;
    return ::lstat(folder.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode)
        && facts.st_uid == ::geteuid() && (facts.st_mode & kOthers) == 0;
}

std::string textOf(const RunningLab& lab)
{
    JsonWriter json;
    json.beginObject().key("imds").number(lab.imds).key("server").number(lab.server);
    json.member("trustDomain", lab.trustDomain).member("seed", lab.seed);
    json.member("method", lab.method).member("folder", lab.folder).key("pid").number(::getpid());
    return json.endObject().take() + "\n";
}

std::string contentsOf(int descriptor)
{
    std::string text(kMostBytes, '\0');
    const auto got = ::pread(descriptor, text.data(), text.size(), 0);
    text.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return text;
}

std::optional<std::uint16_t> portIn(const decode::JsonText& json, std::string_view name)
{
    const auto node = decode::member(json.tree, 0, name, json.buffers);
    if (node == decode::kNoNode) {
        return std::nullopt;
    }
    const auto text = json.buffers.text(json.tree.at(node).value);
    std::uint16_t port = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), port);
    return read.ec == std::errc() && port != 0 ? std::optional(port) : std::nullopt;
}

std::optional<RunningLab> readEntry(const std::string& text)
{
    const auto json = decode::readJsonText("lab", copyBytes(asBytes(text)));
    if (!json) {
        return std::nullopt; // only half of it is there yet
    }
    const auto word = [&json](std::string_view name) {
        return decode::memberText(json->tree, 0, name, json->buffers).value_or(std::string());
    };
    const auto imds = portIn(*json, "imds");
    const auto server = portIn(*json, "server");
    if (!imds || !server) {
        return std::nullopt;
    }
    return RunningLab{
        *imds, *server, word("trustDomain"), word("seed"), word("method"), word("folder")};
}

/// The lab whose process holds the lock; nothing of one that is gone, and then not its file either.
std::optional<RunningLab> runningAt(const std::string& path)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (file.number() < 0) {
        return std::nullopt;
    }
    if (::flock(file.number(), LOCK_SH | LOCK_NB) == 0) {
        ::unlink(path.c_str());
        return std::nullopt;
    }
    return readEntry(contentsOf(file.number()));
}

} // namespace

std::string runningLabsFolder()
{
    std::error_code error;
    auto temporary = std::filesystem::temp_directory_path(error);
    if (error) {
        temporary = "/tmp";
    }
    const auto folder = (temporary / ("assay-labs-" + std::to_string(::geteuid()))).string();
    constexpr mode_t kOwner = 0700;
    (void)::mkdir(folder.c_str(), kOwner); // it may be there
    return isOurs(folder) ? folder : std::string();
}

RunningLabEntry::RunningLabEntry(const std::string& labsFolder, const RunningLab& lab)
{
    if (labsFolder.empty()) {
        return;
    }
    // Written and locked under a name that nobody looks for: what bears the right one is whole and held.
    m_path = labsFolder + "/" + std::to_string(::getpid()) + "-" + std::to_string(lab.server)
        + std::string(kEnding);
    const std::string part = m_path + ".part";
    constexpr mode_t kOwner = 0600;
    m_descriptor
        = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, kOwner);
    const std::string text = textOf(lab);
    if (m_descriptor < 0 || ::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0
        || ::write(m_descriptor, text.data(), text.size()) != static_cast<ssize_t>(text.size())
        || ::rename(part.c_str(), m_path.c_str()) != 0) {
        ::unlink(part.c_str());
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
        m_descriptor = -1;
    }
}

RunningLabEntry::~RunningLabEntry()
{
    if (m_descriptor >= 0) {
        ::unlink(m_path.c_str());
        ::close(m_descriptor);
    }
}

std::vector<RunningLab> runningLabs(const std::string& labsFolder)
{
    std::vector<std::pair<std::filesystem::file_time_type, RunningLab>> found;
    std::error_code error;
    if (labsFolder.empty() || !isOurs(labsFolder)) {
        return {};
    }
    for (std::filesystem::directory_iterator at(labsFolder, error), end; !error && at != end;
         at.increment(error)) {
        const auto path = at->path().string();
        if (!path.ends_with(kEnding) || found.size() >= kMostLabs) {
            continue;
        }
        std::error_code ignored;
        const auto written = std::filesystem::last_write_time(at->path(), ignored);
        if (auto lab = runningAt(path)) {
            found.emplace_back(written, *std::move(lab));
        }
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return std::pair(a.first, a.second.server) < std::pair(b.first, b.second.server);
    });
    std::vector<RunningLab> labs;
    for (auto& [written, lab] : found) {
        labs.push_back(std::move(lab));
    }
    return labs;
}

} // namespace attest::lab
