// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/source_address.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace attest::ui {

/// What a source is written in: its kind, and the fields that this kind has.
class SourceFields final : public QWidget {
    Q_OBJECT
public:
    SourceFields();

    /// Empty, for one of that kind.
    void clear(SourceEntry::Kind kind);
    /// As that one was written, which has parts; its kind stays what it is.
    void fill(const SourceEntry& source);

    [[nodiscard]] SourceEntry::Kind kind() const;
    [[nodiscard]] SourceAddress parts() const;
    /// As it is written now, with no id.
    [[nodiscard]] SourceEntry one() const;
    /// The same; of files that were chosen together there are several.
    [[nodiscard]] std::vector<SourceEntry> all() const;
    /// Empty where nothing was typed, or nobody signs in.
    [[nodiscard]] QString typedSecret() const;
    void clearSecret();
    /// How secrets that are typed will be kept, and what it means to type none.
    void tellSecrets(const QString& sentence);
    void hintSecret(const QString& hint);

signals:
    void changed();
    /// By a person.
    void typed();
    /// With the key that ends a line.
    void entered();

private:
    using Kind = SourceEntry::Kind;
    [[nodiscard]] QLineEdit* line(const char* name, const QString& label, const QString& hint = {});
    void addChoices();
    void addAddress();
    void addSignIn();
    void follow();
    void followSignIn();
    void chooseFiles();
    void chooseKubeconfig();
    void findContexts();

    QFormLayout* m_form;
    QComboBox *m_kind, *m_context, *m_signIn;
    QLineEdit *m_name = nullptr, *m_path = nullptr, *m_command = nullptr, *m_host = nullptr,
              *m_units = nullptr, *m_container = nullptr, *m_dockerContext = nullptr,
              *m_kubeconfig = nullptr, *m_nameSpace = nullptr, *m_pods = nullptr, *m_url = nullptr,
              *m_query = nullptr, *m_tenant = nullptr, *m_user = nullptr, *m_secret = nullptr;
    QPushButton *m_choose, *m_chooseKube;
    QLabel* m_kept;
    QStringList m_files; ///< chosen together
};

} // namespace attest::ui
