// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/metrics/alert_rules.h"

#include <QtWidgets/QWidget>

#include <functional>
#include <optional>

class QAction;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace attest::ui {

/// One rule to be written. What a rule may be is decided by the reader of rules.
class RuleForm final : public QWidget {
    Q_OBJECT
public:
    explicit RuleForm(QWidget* parent = nullptr);

    void show(const telemetry::AlertRule& rule);
    /// As it is written now; nothing where a field is no number or no label, which is then said.
    [[nodiscard]] std::optional<telemetry::AlertRule> written();
    /// At the field of that member of a rule, where there is one.
    void tellProblem(const QString& sentence, const std::string& member = {});
    /// Whether there is something in it that is not saved.
    [[nodiscard]] bool isEdited() const { return texts() != m_asShown; }

signals:
    void saved();

private:
    [[nodiscard]] QLineEdit* line(const char* name, const QString& label, const QString& hint = {});
    /// Nothing: it is told at the field what is wrong with it.
    template <class Value>
    [[nodiscard]] bool read(QLineEdit* field, Value& into,
        std::optional<Value> (*readText)(const QString&), const QString& sentence);
    [[nodiscard]] static QString whatFits(const std::string& member);
    void tellAt(QLineEdit* field, const QString& sentence, std::function<bool()> isRight);
    void clearProblem();
    [[nodiscard]] QStringList texts() const;
    void follow();

    /// What is wrong: gone as soon as the field is right.
    struct Trouble {
        QLineEdit* field = nullptr;
        QAction* mark = nullptr; ///< in it
        std::function<bool()> isRight;
    };

    telemetry::AlertRule m_shown;
    QStringList m_asShown;
    std::optional<Trouble> m_trouble;
    QFormLayout* m_form;
    QLineEdit* m_name = nullptr;
    QComboBox *m_kind, *m_metric, *m_of, *m_severity;
    QLineEdit *m_labels = nullptr, *m_ofLabels = nullptr, *m_by = nullptr, *m_above = nullptr,
              *m_clear = nullptr, *m_least = nullptr, *m_window = nullptr, *m_hold = nullptr,
              *m_keep = nullptr;
    QPushButton* m_save;
    QLabel* m_problem;
    QScrollArea* m_scroll; ///< of the fields; what saves them and what is wrong is always in sight
};

} // namespace attest::ui
