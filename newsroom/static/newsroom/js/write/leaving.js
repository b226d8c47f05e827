// On the login screen: whoever wrote here has left this device.

import { forget } from "./here.js";

forget();
