// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/planted.h"

#include "support/shared.h"

#include <algorithm>
#include <filesystem>

namespace attest::test {

namespace {

constexpr std::size_t kShortest = 8;

std::string hexOf(std::string_view text, std::string_view digits)
{
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        out.push_back(digits[byte >> 4U]);
        out.push_back(digits[byte & 15U]);
    }
    return out;
}

std::string escaped(std::string_view text)
{
    constexpr std::string_view kPlain
        = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
    std::string out;
    for (const char c : text) {
        if (kPlain.find(c) != std::string_view::npos) {
            out.push_back(c);
        } else {
            out.push_back('%');
            out.append(hexOf({&c, 1}, "0123456789ABCDEF"));
        }
    }
    return out;
}

std::string wide(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        out.push_back(c);
        out.push_back('\0');
    }
    return out;
}

/// The characters of its base64 that depend on it alone, when it begins at that byte of a group of three.
std::string base64At(std::string_view text, std::size_t offset, std::string_view alphabet)
{
    const std::string whole = std::string(offset, '\0') + std::string(text);
    std::string out;
    unsigned held = 0, bits = 0;
    for (const char c : whole) {
        held = (held << 8U) | static_cast<unsigned char>(c);
        for (bits += 8; bits >= 6;) {
            bits -= 6;
            out.push_back(alphabet[(held >> bits) & 63U]);
        }
    }
    return out.substr((offset * 8 + 5) / 6);
}

} // namespace

Planted::Planted(std::vector<std::string> secrets)
{
    for (const std::string& one : secrets) {
        add(one);
    }
}

bool Planted::add(const std::string& secret)
{
    if (secret.size() < kShortest) {
        return false;
    }
    constexpr std::string_view kUsual
        = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    constexpr std::string_view kForAddresses
        = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::vector<std::pair<std::string, std::string>> forms{{"as it is", secret},
        {"hex", hexOf(secret, "0123456789abcdef")}, {"hex", hexOf(secret, "0123456789ABCDEF")},
        {"escaped for addresses", escaped(secret)}, {"UTF-16", wide(secret)}};
    for (std::size_t offset = 0; offset < 3; ++offset) {
        forms.emplace_back("base64", base64At(secret, offset, kUsual));
        forms.emplace_back("base64url", base64At(secret, offset, kForAddresses));
    }
    const std::scoped_lock lock(m_lock);
    for (auto& form : forms) {
        if (std::ranges::find(m_forms, form.second, &Form::text) == m_forms.end()) {
            m_forms.push_back({form.first, std::move(form.second), m_count});
        }
    }
    ++m_count;
    return true;
}

std::size_t Planted::size() const
{
    const std::scoped_lock lock(m_lock);
    return m_count;
}

std::vector<Leak> Planted::in(std::string_view text, const std::string& place) const
{
    const std::scoped_lock lock(m_lock);
    for (const Form& form : m_forms) {
        if (text.find(form.text) != std::string_view::npos) {
            return {{place, form.name, form.secret}};
        }
    }
    return {};
}

std::vector<Leak> Planted::below(const std::string& folder) const
{
    namespace fs = std::filesystem;
    std::vector<Leak> leaks;
    const auto add
        = [&](std::vector<Leak> more) { leaks.insert(leaks.end(), more.begin(), more.end()); };
    std::error_code error;
    fs::recursive_directory_iterator each(
        folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && each != fs::recursive_directory_iterator(); each.increment(error)) {
        const std::string path = each->path().string();
        add(in(each->path().filename().string(), "the name of " + path));
        std::error_code gone;
        if (each->is_symlink(gone)) {
            add(in(fs::read_symlink(each->path(), gone).string(), "the target of " + path));
        } else if (each->is_regular_file(gone)) {
            add(in(readFile(each->path()).value_or(""), path));
        }
    }
    return leaks;
}

namespace {

std::string procFile(pid_t process, const char* name)
{
    return readFile("/proc/" + std::to_string(process) + "/" + name).value_or("");
}

} // namespace

std::vector<Leak> Planted::inCommandLine(pid_t process) const
{
    const std::string line = procFile(process, "cmdline");
    const std::string program = line.substr(0, line.find('\0'));
    return in(line, "command line of " + std::to_string(process) + ": " + program);
}

std::vector<Leak> Planted::inEnvironment(pid_t process) const
{
    const std::string line = procFile(process, "cmdline");
    const std::string program = line.substr(0, line.find('\0'));
    return in(
        procFile(process, "environ"), "environment of " + std::to_string(process) + ": " + program);
}

std::string said(const std::vector<Leak>& leaks)
{
    std::string out;
    for (const Leak& leak : leaks) {
        out += leak.place + " holds secret " + std::to_string(leak.secret) + " (" + leak.form
            + ")\n";
    }
    return out;
}

} // namespace attest::test
