// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/field_words.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace attest::ui {

/// Looks for fields by name, path or value, a few hundred at a time, so that the window never waits.
/// What is masked is not looked into.
class FieldSearch final : public QObject {
    Q_OBJECT
public:
    explicit FieldSearch(QObject* parent = nullptr);

    /// Begins anew; an empty text ends it. The fields have to stay until it is stopped.
    void start(const Fields& fields, const QString& text);
    void stop();
    [[nodiscard]] const std::vector<Row>& found() const { return m_found; }
    [[nodiscard]] bool isRunning() const { return m_turn.isActive(); }

signals:
    /// More was found, or it has ended.
    void changed();

private:
    void goOn();
    [[nodiscard]] bool fits(Row row) const;
    [[nodiscard]] std::optional<Row> next(Row row) const;

    const Fields* m_fields = nullptr;
    QString m_text;
    std::optional<Row> m_at;
    std::vector<Row> m_found;
    QTimer m_turn;
};

} // namespace attest::ui
