// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "telemetry/log/log_time.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What a server exposes at /metrics, read from its text.
namespace attest::telemetry {

enum class MetricType : std::uint8_t {
    Unknown, ///< "untyped" in the text format
    Counter,
    Gauge,
    Histogram,
    GaugeHistogram,
    Summary,
    Info,
    StateSet,
};
/// As OpenMetrics spells it.
[[nodiscard]] std::string_view typeName(MetricType type);

/// What a sample is within its family.
enum class Part : std::uint8_t { Plain, Total, Created, Bucket, Sum, Count, Info };

/// A stretch of the exposition's text.
struct Run {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
};

struct Family {
    Run name;             ///< without quotes
    bool escaped = false; ///< of a quoted name: escapes are to be undone
    MetricType type = MetricType::Unknown;
    Run help, unit; ///< as written
    std::uint32_t samples = 0;
};

struct Sample {
    double value = 0;
    std::int64_t time = kNoTime; ///< nanoseconds since 1970, saturating
    Run name;                    ///< without quotes
    Run labels;                  ///< between the braces
    std::uint32_t family = 0;
    std::uint16_t labelCount = 0;
    Part part = Part::Plain;
    bool nameEscaped = false;
};

/// An observation that a server gives as an example of what it counted.
struct Exemplar {
    std::uint32_t sample = 0;
    Run labels;
    double value = 0;
    std::int64_t time = kNoTime;
};

/// One label as written.
struct LabelView {
    std::string_view name, value;
    bool nameEscaped = false, valueEscaped = false;

    [[nodiscard]] std::string nameText() const;
    [[nodiscard]] std::string valueText() const;
};

/// Goes through the labels between two braces that the parser has taken.
class LabelReader {
public:
    explicit LabelReader(std::string_view labels) : m_rest(labels) {}
    /// False at the end. A metric's name that stands among its labels is passed over.
    bool next(LabelView& label);

private:
    std::string_view m_rest;
};

/// Undoes \\ \" and \n; any other backslash stands for itself.
[[nodiscard]] std::string unescapedLabel(std::string_view raw);

enum class ExpositionFormat {
    Text,        ///< text format 0.0.4
    OpenMetrics, ///< 1.0
    Auto,        ///< OpenMetrics where the last line is # EOF
};

struct ExpositionLimits {
    std::size_t bytes = 64U << 20U;
    std::size_t series = 1'000'000;
    std::size_t families = 100'000;
    std::size_t labels = 128;            ///< of one sample
    std::size_t labelBytes = 64U << 10U; ///< of one name or value
};

struct ExpositionOptions {
    ExpositionFormat format = ExpositionFormat::Auto;
    enum class Faults {
        Refuse, ///< the first one is the answer
        Skip,   ///< a line that cannot be read is left out and said so
    } faults
        = Faults::Refuse;
    ExpositionLimits limits;
};

/// Samples in the order of the text. All stretches are of `text`, which has to outlive this.
struct Exposition {
    std::string_view text;
    ExpositionFormat format = ExpositionFormat::Text;
    std::vector<Family> families; ///< in the order of their first mention
    std::vector<Sample> samples;
    std::vector<Exemplar> exemplars; ///< by sample
    std::vector<Problem> faults;     ///< of Faults::Skip: the first hundred
    std::size_t faultCount = 0;

    [[nodiscard]] std::string_view of(Run run) const { return text.substr(run.offset, run.length); }
    [[nodiscard]] std::string nameOf(const Family& family) const;
    [[nodiscard]] std::string nameOf(const Sample& sample) const;
    /// The family's name as OpenMetrics has it: a counter's without _total.
    [[nodiscard]] std::string openNameOf(const Family& family) const;
    /// The sample's name as OpenMetrics has it: the text format's counters get _total.
    [[nodiscard]] std::string openNameOf(const Sample& sample) const;
    [[nodiscard]] std::string helpOf(const Family& family) const;
    [[nodiscard]] LabelReader labelsOf(const Sample& sample) const
    {
        return LabelReader(of(sample.labels));
    }
};

/// Reads all of it. The problem's span has the place; of Faults::Skip only what is too large or has
/// too many series is refused.
[[nodiscard]] Result<Exposition> readExposition(
    std::string_view text, const ExpositionOptions& options = {});

} // namespace attest::telemetry
