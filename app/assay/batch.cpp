// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch.h"

#include "base/json_writer.h"
#include "decode/json.h"
#include "exit.h"
#include "line_reader.h"
#include "report/contract.h"
#include "run.h"
#include "worker.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace attest::app {

namespace {

constexpr std::size_t kLongestLine = std::size_t{1} << 20U;
constexpr std::size_t kMostJobs = 256;

/// Lines on their way from the reader to the workers; the reader waits when there are enough.
class Queue {
public:
    explicit Queue(std::size_t most) : m_most(most) {}

    void put(Line line)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_lines.size() < m_most; });
        m_lines.push_back(std::move(line));
        m_changed.notify_all();
    }

    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }

    std::optional<Line> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || !m_lines.empty(); });
        if (m_lines.empty()) {
            return std::nullopt;
        }
        Line line = std::move(m_lines.front());
        m_lines.pop_front();
        m_changed.notify_all();
        return line;
    }

private:
    const std::size_t m_most;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Line> m_lines;
    bool m_closed = false;
};

/// Whole lines, one at a time.
class Answers {
public:
    explicit Answers(Sink& out) : m_out(out) {}
    void write(const std::string& line)
    {
        const std::lock_guard lock(m_mutex);
        m_out.write(line);
        m_out.flush();
    }

private:
    std::mutex m_mutex;
    Sink& m_out;
};

struct Command {
    std::string id = "null"; ///< as JSON
    std::vector<std::string> words;
    std::string error; ///< why the line is none; empty when it is one. Only programs read it
};

Command readCommand(const Line& line)
{
    Command command;
    if (line.tooLong) {
        command.error = "the line is longer than 1 MiB";
        return command;
    }
    const auto json = decode::readJsonText("line", copyBytes(asBytes(line.text)));
    if (!json) {
        command.error = "the line is not JSON: "
            + report::contractMessage(json.problem().id, json.problem().params);
        return command;
    }
    const auto& [buffers, tree] = *json;
    const auto id = decode::member(tree, 0, "id", buffers);
    if (id != decode::kNoNode) {
        command.id = report::valueJson(tree, id, buffers);
    }
    const auto argv = decode::member(tree, 0, "argv", buffers);
    if (argv == decode::kNoNode || tree.at(argv).kind != decode::NodeKind::Array) {
        command.error = "the line has no \"argv\" array";
        return command;
    }
    for (auto node = tree.at(argv).firstChild; node != decode::kNoNode; node = tree.at(node).next) {
        auto word = decode::textOf(tree, node, buffers);
        if (!word) {
            command.error = "\"argv\" holds something that is not a text";
            return command;
        }
        command.words.push_back(std::move(*word));
    }
    if (command.words.empty()) {
        command.error = "\"argv\" is empty";
    }
    return command;
}

/// One JSON object without the line breaks and the indentation between its values. Nothing where the
/// text is not one object: two, half of one, or one with something behind it.
std::optional<std::string> onOneLine(std::string_view json)
{
    std::string out;
    bool inText = false;
    std::size_t depth = 0;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inText && c == '\\' && i + 1 < json.size()) {
            out += c;
            out += json[++i];
            continue;
        }
        inText = c == '"' ? !inText : inText;
        const bool blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
        if (!inText && blank) {
            continue;
        }
        if (static_cast<unsigned char>(c) < ' ' || (depth == 0 && (!out.empty() || c != '{'))) {
            return std::nullopt;
        }
        depth += !inText && (c == '{' || c == '[') ? 1 : 0;
        depth -= !inText && (c == '}' || c == ']') ? 1 : 0;
        out += c;
    }
    return depth == 0 && !inText && !out.empty() ? std::optional(std::move(out)) : std::nullopt;
}

std::string answerTo(const Line& line, Worker& worker)
{
    const auto begin = std::chrono::steady_clock::now();
    auto command = readCommand(line);
    TextSink out, err;
    Streams streams{out, err, nullptr, {}};
    int exit = kUsage;
    if (command.error.empty()) {
        if (std::find(command.words.begin(), command.words.end(), "--json")
            == command.words.end()) {
            command.words.emplace_back("--json");
        }
        exit = run(command.words, streams, worker);
    } else {
        exit = refuse(streams, Form::Json, kUsage, "usage.malformed-line", command.error);
    }
    const auto spent = std::chrono::steady_clock::now() - begin;
    const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(spent).count();

    const auto object = onOneLine(out.text());
    JsonWriter json;
    json.beginObject().key("id").raw(command.id).key("exit").number(exit).key("result");
    // A verb that knows no JSON has its text passed on as one.
    if (object) {
        json.raw(*object);
    } else {
        std::string_view text = out.text();
        while (text.ends_with('\n')) {
            text.remove_suffix(1);
        }
        json.beginObject().member("text", text).endObject();
    }
    json.key("ms").raw(
        std::to_string(micros / 1000) + "." + std::to_string(1000 + micros % 1000).substr(1));
    return json.endObject().take() + "\n";
}

bool isBlank(const Line& line)
{
    return !line.tooLong && line.text.find_first_not_of(" \t\r") == std::string::npos;
}

} // namespace

int runBatch(Streams& streams, std::size_t jobs)
{
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t count = std::min(jobs == 0 ? cores : jobs, kMostJobs);
    Queue queue(4 * count);
    Answers answers(streams.out);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < count; ++i) {
        threads.emplace_back([&queue, &answers] {
            Worker worker;
            while (const auto line = queue.take()) {
                answers.write(answerTo(*line, worker));
            }
        });
    }
    LineReader reader(streams.in, kLongestLine);
    while (auto line = reader.next()) {
        if (!isBlank(*line)) {
            queue.put(std::move(*line));
        }
    }
    queue.close();
    for (auto& thread : threads) {
        thread.join();
    }
    return kAccept;
}

} // namespace attest::app
